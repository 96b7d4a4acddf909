import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import type { Milestone } from '../quotes/index.js';
import { CONTRACT_TYPES, type ContractType } from './contract-type.js';
import { CONTRACT_STATUSES, type ContractStatus } from './contract.entity.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';

/** A contract as lists and pages read it. A name is null where the reader does not reach the record itself. */
export interface ContractRow extends OwnedRecordRow {
  number: string;
  revision: number;
  previousId: string | null;
  nextId: string | null;
  title: string;
  type: ContractType;
  customerId: string;
  customerName: string | null;
  contactId: string | null;
  contactName: string | null;
  opportunityId: string;
  opportunityName: string | null;
  quoteId: string | null;
  quoteNumber: string | null;
  signingEntityId: string;
  signingEntityName: string;
  templateId: string;
  templateName: string;
  currency: string;
  exchangeRate: string;
  priceListId: string;
  paymentTerms: string;
  milestones: Milestone[];
  startsOn: string | null;
  endsOn: string | null;
  note: string;
  filingHint: string;
  status: ContractStatus;
  listTotal: string | null;
  netTotal: string;
  netExcludingTax: string;
  taxTotal: string;
  netTotalCny: string;
  ratio: number | null;
  worstRatio: number | null;
  worstLineId: string | null;
  margin: number | null;
  textHash: string;
  contentHash: string | null;
  changedClauses: string[];
  reviewDecision: 'pass' | 'return' | null;
  reviewOpinion: string | null;
  reviewedAt: Date | null;
  reviewedById: string | null;
  reviewedByName: string | null;
  sealId: string | null;
  sealName: string | null;
  sealedAt: Date | null;
  sealedById: string | null;
  sealedByName: string | null;
  signedOn: string | null;
  signatureAttachmentId: string | null;
  signatureRecordedAt: Date | null;
  signatureRecordedById: string | null;
  signatureRecordedByName: string | null;
  filingNumber: string | null;
  filingPlace: string | null;
  filedAt: Date | null;
  filedById: string | null;
  filedByName: string | null;
}

export const CONTRACT_LIST: ListSpec = {
  name: 'contracts',
  module: 'contract',
  table: 'contracts c',
  alias: 'c',
  custom: 'contract',
  fields: {
    number: { type: 'text', sql: 'c.number' },
    title: { type: 'text', sql: 'c.title' },
    status: { type: 'choice', sql: 'c.status', choices: CONTRACT_STATUSES },
    type: { type: 'choice', sql: 'c.type', choices: CONTRACT_TYPES },
    customerId: { type: 'id', sql: 'c.customer_id' },
    opportunityId: { type: 'id', sql: 'c.opportunity_id' },
    quoteId: { type: 'id', sql: 'c.quote_id' },
    ownerId: { type: 'id', sql: 'c.owner_id' },
    departmentId: { type: 'id', sql: 'c.department_id' },
    signingEntityId: { type: 'id', sql: 'c.signing_entity_id' },
    netTotal: { type: 'decimal', sql: 'c.net_total', protects: 'contract.amounts' },
    worstRatio: { type: 'integer', sql: 'c.worst_ratio', protects: 'contract.amounts' },
    signedOn: { type: 'date', sql: 'c.signed_on' },
    createdAt: { type: 'instant', sql: 'c.created_at' },
    updatedAt: { type: 'instant', sql: 'c.updated_at' },
    sharedWithMe: sharedWithMe('contract', 'c'),
  },
  sorts: {
    updatedAt: { sql: 'c.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'c.created_at', cast: 'timestamptz' },
    number: { sql: 'c.number', cast: 'text' },
    netTotal: { sql: 'c.net_total', cast: 'numeric', protects: 'contract.amounts' },
    signedOn: { sql: `coalesce(c.signed_on, '0001-01-01'::date)`, cast: 'date' },
  },
  defaultSort: '-updatedAt',
  search: ['c.title', 'c.number'],
};

export const CONTRACT_SELECT = `${ownedSelect('c')}, c.number, c.revision, c.previous_id AS "previousId", nx.id AS "nextId", c.title, c.type, c.customer_id AS "customerId", cu.name AS "customerName",
  c.contact_id AS "contactId", co.name AS "contactName", c.opportunity_id AS "opportunityId", op.name AS "opportunityName",
  c.quote_id AS "quoteId", CASE WHEN q.revision > 1 THEN q.number || ' v' || q.revision ELSE q.number END AS "quoteNumber",
  c.signing_entity_id AS "signingEntityId", se.name AS "signingEntityName", c.template_id AS "templateId",
  tp.name AS "templateName", c.currency, trim_scale(c.exchange_rate)::text AS "exchangeRate", c.price_list_id AS "priceListId",
  c.payment_terms AS "paymentTerms", c.milestones, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.note, c.status, c.filing_hint AS "filingHint",
  c.list_total AS "listTotal", c.net_total AS "netTotal", c.net_excluding_tax AS "netExcludingTax", c.tax_total AS "taxTotal",
  c.net_total_cny AS "netTotalCny", c.ratio, c.worst_ratio AS "worstRatio", c.worst_line_id AS "worstLineId", c.margin,
  c.text_hash AS "textHash", c.content_hash AS "contentHash",
  ARRAY (SELECT cl.key FROM contract_clauses cl WHERE cl.contract_id = c.id AND NOT cl.standard ORDER BY cl.position) AS "changedClauses",
  c.review_decision AS "reviewDecision", c.review_opinion AS "reviewOpinion", c.reviewed_at AS "reviewedAt",
  c.reviewed_by AS "reviewedById", rv.name AS "reviewedByName", c.seal_id AS "sealId", sl.name AS "sealName",
  c.sealed_at AS "sealedAt", c.sealed_by AS "sealedById", sb.name AS "sealedByName", c.signed_on::text AS "signedOn",
  c.signature_attachment_id AS "signatureAttachmentId", c.signature_recorded_at AS "signatureRecordedAt",
  c.signature_recorded_by AS "signatureRecordedById", sr.name AS "signatureRecordedByName",
  c.filing_number AS "filingNumber", c.filing_place AS "filingPlace", c.filed_at AS "filedAt", c.filed_by AS "filedById",
  fb.name AS "filedByName"`;

export const CONTRACT_JOINS = `${ownedJoins('c')} JOIN signing_entities se ON se.id = c.signing_entity_id
  JOIN contract_templates tp ON tp.id = c.template_id LEFT JOIN customers cu ON cu.id = c.customer_id
  LEFT JOIN contacts co ON co.id = c.contact_id LEFT JOIN opportunities op ON op.id = c.opportunity_id
  LEFT JOIN quotes q ON q.id = c.quote_id LEFT JOIN seals sl ON sl.id = c.seal_id LEFT JOIN shown_owners rv ON rv.id = c.reviewed_by
  LEFT JOIN shown_owners sb ON sb.id = c.sealed_by LEFT JOIN shown_owners sr ON sr.id = c.signature_recorded_by
  LEFT JOIN shown_owners fb ON fb.id = c.filed_by
  LEFT JOIN contracts nx ON nx.previous_id = c.id AND nx.deleted_at IS NULL`;

export const CONTRACT_SHAPE = {
  select: CONTRACT_SELECT,
  joins: CONTRACT_JOINS,
  where: (): string => 'c.deleted_at IS NULL',
};

/** Whom a contract is with, and what it is made from. */
export const CONTRACT_NAMES: readonly ShownName<ContractRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'opportunity', id: 'opportunityId', name: 'opportunityName' },
  { type: 'contact', id: 'contactId', name: 'contactName' },
  { type: 'quote', id: 'quoteId', name: 'quoteNumber', by: 'number' },
];
