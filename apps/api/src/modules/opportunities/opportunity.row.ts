import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';
import type { ClosingState, LostReason, Outcome } from './opportunity.entity.js';

/** An opportunity as lists, the board and the page read it: one plain SQL row. */
export interface OpportunityRow extends OwnedRecordRow {
  number: string;
  name: string;
  customerId: string;
  customerName: string | null;
  primaryContactId: string;
  primaryContactName: string | null;
  productInterest: string;
  expectedAmount: string;
  currency: string;
  expectedCloseOn: string;
  stageId: string;
  stageCode: string;
  stageName: string;
  stageNameEn: string;
  stageKind: 'open' | 'won' | 'after_sales';
  probability: number;
  stageEnteredAt: Date;
  competitors: string | null;
  strengths: string | null;
  weaknesses: string | null;
  keySuccessFactors: string | null;
  risks: string | null;
  nextAction: string;
  nextActionOwnerId: string;
  nextActionOwnerName: string;
  plannedFinishOn: string;
  actualFinishOn: string | null;
  outcome: Outcome;
  lostReason: LostReason | null;
  closingNote: string | null;
  closedAt: Date | null;
  leadId: string | null;
  leadNumber: string | null;
  closing: ClosingState;
  closingApprovalId: string | null;
}

export const OPPORTUNITY_COLUMNS = `${ownedSelect('o')},
  o.number, o.name, o.customer_id AS "customerId", cu.name AS "customerName",
  o.primary_contact_id AS "primaryContactId", co.name AS "primaryContactName", o.product_interest AS "productInterest",
  o.expected_amount AS "expectedAmount", o.currency, o.expected_close_on::text AS "expectedCloseOn",
  o.stage_id AS "stageId", st.code AS "stageCode", st.name AS "stageName", st.name_en AS "stageNameEn", st.kind AS "stageKind",
  st.probability, o.stage_entered_at AS "stageEnteredAt", o.competitors, o.strengths, o.weaknesses,
  o.key_success_factors AS "keySuccessFactors", o.risks, o.next_action AS "nextAction",
  o.next_action_owner_id AS "nextActionOwnerId", na.name AS "nextActionOwnerName", o.planned_finish_on::text AS "plannedFinishOn",
  o.actual_finish_on::text AS "actualFinishOn", o.outcome, o.lost_reason AS "lostReason", o.closing_note AS "closingNote",
  o.closed_at AS "closedAt", o.lead_id AS "leadId", o.lead_number AS "leadNumber",
  o.closing, o.closing_approval_id AS "closingApprovalId"`;

/** A customer or contact may be out of the reader's reach while the opportunity is not; then its name is looked up apart. */
export const OPPORTUNITY_JOINS = `${ownedJoins('o')} JOIN sales_stages st ON st.id = o.stage_id JOIN shown_owners na ON na.id = o.next_action_owner_id
  LEFT JOIN customers cu ON cu.id = o.customer_id LEFT JOIN contacts co ON co.id = o.primary_contact_id`;

export const OPPORTUNITY_SHAPE = {
  select: OPPORTUNITY_COLUMNS,
  joins: OPPORTUNITY_JOINS,
  where: (): string => 'o.deleted_at IS NULL',
};

/** Whom a deal is with. */
export const OPPORTUNITY_NAMES: readonly ShownName<OpportunityRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'contact', id: 'primaryContactId', name: 'primaryContactName' },
];
