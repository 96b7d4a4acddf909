import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { canOf, type Reader } from './opportunity.can.js';
import { CLOSINGS, LOST_REASONS, OUTCOMES } from './opportunity.entity.js';
import type { OpportunityRow } from './opportunity.row.js';

export class StageRefView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Stable code, such as negotiation' })
  code: string;

  @ApiProperty({ description: "Name, in the reader's language" })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Probability in percent' })
  probability: number;
}

export class ClosingView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval that confirms its closing' })
  id: string;

  @ApiProperty({ enum: CLOSINGS, description: 'Where that stands' })
  status: string;
}

class OpportunityAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Change its fields or its owner' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Move it to another stage' })
  move: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Close it as won or lost' })
  close: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Reopen it' })
  reopen: AllowanceView;
}

const TEXT = { type: String, nullable: true } as const;

@AmountsOf('opportunity.amounts')
export class OpportunityView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'SJ-2026-000001' })
  number: string;

  @ApiProperty({ description: 'Name of the deal' })
  name: string;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, description: 'Primary contact' })
  primaryContact: RefView;

  @ApiProperty({ description: 'Products or services the customer is interested in' })
  productInterest: string;

  @AmountProperty({ type: MoneyDto, description: 'Expected amount' })
  expectedAmount: MoneyDto | null;

  @ApiProperty({ format: 'date', description: 'Expected day of signing' })
  expectedCloseOn: string;

  @ApiProperty({ type: StageRefView, description: 'Where it stands' })
  stage: StageRefView;

  @ApiProperty({ type: 'integer', description: 'Probability in percent, as its stage has it; 0 once lost' })
  probability: number;

  @ApiProperty({ format: 'date-time', description: 'In this stage since' })
  stageEnteredAt: string;

  @ApiProperty({ ...TEXT, description: 'Competitors' })
  competitors: string | null;

  @ApiProperty({ ...TEXT, description: 'Our strengths' })
  strengths: string | null;

  @ApiProperty({ ...TEXT, description: 'Our weaknesses' })
  weaknesses: string | null;

  @ApiProperty({ ...TEXT, description: 'Key success factors' })
  keySuccessFactors: string | null;

  @ApiProperty({ ...TEXT, description: 'Risks' })
  risks: string | null;

  @ApiProperty({ description: 'Next action' })
  nextAction: string;

  @ApiProperty({ type: RefView, description: 'Who does it' })
  nextActionOwner: RefView;

  @ApiProperty({ format: 'date', description: 'Day it is planned to be finished' })
  plannedFinishOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day it was finished' })
  actualFinishOn: string | null;

  @ApiProperty({ enum: OUTCOMES, description: 'Open, won or lost' })
  outcome: string;

  @ApiProperty({ type: String, enum: LOST_REASONS, nullable: true, description: 'Why it was lost' })
  lostReason: string | null;

  @ApiProperty({ ...TEXT, description: 'What was said when it was closed' })
  lostNote: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was closed' })
  closedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The lead it arose from, by its number' })
  lead: RefView | null;

  @ApiProperty({ type: OpportunityAllowances, description: 'What the reader may do now' })
  can: OpportunityAllowances;

  @ApiProperty({
    type: ClosingView,
    nullable: true,
    description: 'The confirmation of its closing, if one was asked for',
  })
  approval: ClosingView | null;
}

type Deal = Pick<
  OpportunityView,
  | 'productInterest'
  | 'expectedCloseOn'
  | 'competitors'
  | 'strengths'
  | 'weaknesses'
  | 'keySuccessFactors'
  | 'risks'
  | 'nextAction'
  | 'plannedFinishOn'
  | 'actualFinishOn'
  | 'outcome'
  | 'lostReason'
  | 'lostNote'
>;

function dealOf(row: OpportunityRow): Deal {
  const { productInterest, expectedCloseOn, competitors, strengths, weaknesses, keySuccessFactors, risks } = row;
  const { nextAction, plannedFinishOn, actualFinishOn, outcome, lostReason, closingNote: lostNote } = row;
  return {
    productInterest,
    expectedCloseOn,
    competitors,
    strengths,
    weaknesses,
    keySuccessFactors,
    risks,
    nextAction,
    plannedFinishOn,
    actualFinishOn,
    outcome,
    lostReason,
    lostNote,
  };
}

export function stageRef(
  row: Pick<OpportunityRow, 'stageId' | 'stageCode' | 'stageName' | 'stageNameEn' | 'probability'>,
  locale: Reader['locale'],
): StageRefView {
  return {
    id: row.stageId,
    code: row.stageCode,
    name: locale === 'en' ? row.stageNameEn : row.stageName,
    probability: row.probability,
  };
}

export function opportunityView(row: OpportunityRow, reader: Reader): OpportunityView {
  return {
    ...ownedRecordView(row),
    number: row.number,
    name: row.name,
    customer: refView(row.customerId, row.customerName),
    primaryContact: refView(row.primaryContactId, row.primaryContactName),
    ...dealOf(row),
    expectedAmount: moneyView(row.expectedAmount, row.currency),
    stage: stageRef(row, reader.locale),
    probability: row.outcome === 'lost' ? 0 : row.probability,
    stageEnteredAt: row.stageEnteredAt.toISOString(),
    nextActionOwner: refView(row.nextActionOwnerId, row.nextActionOwnerName),
    closedAt: row.closedAt?.toISOString() ?? null,
    lead: refView(row.leadId, row.leadNumber),
    can: canOf(row, reader),
    approval: row.closingApprovalId === null ? null : { id: row.closingApprovalId, status: row.closing },
  };
}
