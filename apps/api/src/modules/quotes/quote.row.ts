import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import type { Milestone } from './milestones.js';
import { QUOTE_STATUSES, type QuoteStatus } from './quote.entity.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';

/** A quote as lists and pages read it. A name is null where the reader does not reach the record itself. */
export interface QuoteRow extends OwnedRecordRow {
  number: string;
  revision: number;
  previousId: string | null;
  previousRevision: number | null;
  title: string;
  customerId: string;
  customerName: string | null;
  contactId: string | null;
  contactName: string | null;
  opportunityId: string;
  opportunityName: string | null;
  signingEntityId: string;
  signingEntityName: string;
  currency: string;
  exchangeRate: string;
  priceListId: string;
  priceListName: string;
  paymentTerms: string;
  milestones: Milestone[];
  validUntil: string;
  justification: string;
  note: string;
  status: QuoteStatus;
  listTotal: string | null;
  netTotal: string;
  netExcludingTax: string;
  taxTotal: string;
  netTotalCny: string;
  ratio: number | null;
  worstRatio: number | null;
  worstLineId: string | null;
  margin: number | null;
  contentHash: string | null;
  submittedAt: Date | null;
  nextId: string | null;
}

export const QUOTE_LIST: ListSpec = {
  name: 'quotes',
  module: 'quote',
  table: 'quotes q',
  alias: 'q',
  custom: 'quote',
  fields: {
    number: { type: 'text', sql: 'q.number' },
    title: { type: 'text', sql: 'q.title' },
    status: { type: 'choice', sql: 'q.status', choices: QUOTE_STATUSES },
    customerId: { type: 'id', sql: 'q.customer_id' },
    opportunityId: { type: 'id', sql: 'q.opportunity_id' },
    ownerId: { type: 'id', sql: 'q.owner_id' },
    departmentId: { type: 'id', sql: 'q.department_id' },
    signingEntityId: { type: 'id', sql: 'q.signing_entity_id' },
    currency: { type: 'text', sql: 'q.currency' },
    netTotal: { type: 'decimal', sql: 'q.net_total', protects: 'quote.amounts' },
    ratio: { type: 'integer', sql: 'q.ratio', protects: 'quote.amounts' },
    worstRatio: { type: 'integer', sql: 'q.worst_ratio', protects: 'quote.amounts' },
    validUntil: { type: 'date', sql: 'q.valid_until' },
    createdAt: { type: 'instant', sql: 'q.created_at' },
    updatedAt: { type: 'instant', sql: 'q.updated_at' },
    sharedWithMe: sharedWithMe('quote', 'q'),
  },
  sorts: {
    updatedAt: { sql: 'q.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'q.created_at', cast: 'timestamptz' },
    number: { sql: 'q.number', cast: 'text' },
    netTotal: { sql: 'q.net_total', cast: 'numeric', protects: 'quote.amounts' },
    worstRatio: { sql: 'coalesce(q.worst_ratio, -1)', cast: 'int', protects: 'quote.amounts' },
    validUntil: { sql: 'q.valid_until', cast: 'date' },
  },
  defaultSort: '-updatedAt',
  search: ['q.title', 'q.number'],
};

export const QUOTE_SELECT = `${ownedSelect('q')}, q.number, q.revision, q.previous_id AS "previousId", q.title,
  q.customer_id AS "customerId", cu.name AS "customerName", q.contact_id AS "contactId", co.name AS "contactName",
  q.opportunity_id AS "opportunityId", op.name AS "opportunityName", q.signing_entity_id AS "signingEntityId",
  se.name AS "signingEntityName", q.currency, trim_scale(q.exchange_rate)::text AS "exchangeRate",
  q.price_list_id AS "priceListId", pl.name AS "priceListName", q.payment_terms AS "paymentTerms", q.milestones,
  q.valid_until::text AS "validUntil", q.justification, q.note, q.status, q.list_total AS "listTotal",
  q.net_total AS "netTotal", q.net_excluding_tax AS "netExcludingTax", q.tax_total AS "taxTotal",
  q.net_total_cny AS "netTotalCny", q.ratio, q.worst_ratio AS "worstRatio", q.worst_line_id AS "worstLineId", q.margin,
  q.content_hash AS "contentHash", q.submitted_at AS "submittedAt", pr.revision AS "previousRevision", nx.id AS "nextId"`;

export const QUOTE_JOINS = `${ownedJoins('q')} JOIN signing_entities se ON se.id = q.signing_entity_id
  JOIN price_lists pl ON pl.id = q.price_list_id LEFT JOIN customers cu ON cu.id = q.customer_id
  LEFT JOIN contacts co ON co.id = q.contact_id LEFT JOIN opportunities op ON op.id = q.opportunity_id
  LEFT JOIN quotes pr ON pr.id = q.previous_id LEFT JOIN quotes nx ON nx.previous_id = q.id AND nx.deleted_at IS NULL`;

export const QUOTE_SHAPE = { select: QUOTE_SELECT, joins: QUOTE_JOINS, where: (): string => 'q.deleted_at IS NULL' };

/** Whom a quote is for. */
export const QUOTE_NAMES: readonly ShownName<QuoteRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'opportunity', id: 'opportunityId', name: 'opportunityName' },
  { type: 'contact', id: 'contactId', name: 'contactName' },
];
