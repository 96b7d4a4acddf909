import { ownedJoins, ownedSelect } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import { SOURCES } from '../customers/index.js';
import { leadSearch } from './lead-search.js';
import { LEAD_STATUSES, UNQUALIFIED_REASONS } from './lead.entity.js';

export const LEAD_LIST: ListSpec = {
  name: 'leads',
  module: 'lead',
  table: 'leads l',
  alias: 'l',
  custom: 'lead',
  fields: {
    id: { type: 'id', sql: 'l.id' },
    number: { type: 'text', sql: 'l.number' },
    name: { type: 'text', sql: 'l.name' },
    stockCode: { type: 'text', sql: 'l.stock_code' },
    contactName: { type: 'text', sql: 'l.contact_name' },
    source: { type: 'choice', sql: 'l.source', choices: SOURCES },
    campaign: { type: 'text', sql: 'l.campaign' },
    industry: { type: 'text', sql: 'l.industry' },
    region: { type: 'text', sql: 'l.region' },
    productInterest: { type: 'text', sql: 'l.product_interest' },
    status: { type: 'choice', sql: 'l.status', choices: LEAD_STATUSES },
    unqualifiedReason: { type: 'choice', sql: 'l.unqualified_reason', choices: UNQUALIFIED_REASONS },
    ownerId: { type: 'id', sql: 'l.owner_id' },
    departmentId: { type: 'id', sql: 'l.department_id' },
    customerId: { type: 'id', sql: 'l.customer_id' },
    importId: { type: 'id', sql: 'l.import_id' },
    qualifiedAt: { type: 'instant', sql: 'l.qualified_at' },
    createdAt: { type: 'instant', sql: 'l.created_at' },
    updatedAt: { type: 'instant', sql: 'l.updated_at' },
    sharedWithMe: sharedWithMe('lead', 'l'),
  },
  sorts: {
    updatedAt: { sql: 'l.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'l.created_at', cast: 'timestamptz' },
    number: { sql: 'l.number', cast: 'text' },
    name: { sql: 'l.name', cast: 'text' },
    status: { sql: 'l.status', cast: 'text' },
    industry: { sql: `coalesce(l.industry, '')`, cast: 'text' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: leadSearch('l'),
};

export const LEAD_SHAPE = {
  where: () => 'l.deleted_at IS NULL',
  joins: `${ownedJoins('l')} LEFT JOIN customers c ON c.id = l.customer_id LEFT JOIN contacts k ON k.id = l.contact_id
    LEFT JOIN opportunities o ON o.id = l.opportunity_id`,
  select: `${ownedSelect('l')}, l.number, l.name, l.short_name AS "shortName", l.stock_code AS "stockCode", l.contact_name AS "contactName",
    l.title, l.phone, l.email, l.wechat, l.source, l.campaign, l.industry, l.region, l.address, l.need, l.note, l.product_interest AS "productInterest", l.status,
    l.unqualified_reason AS "unqualifiedReason", l.unqualified_note AS "unqualifiedNote", l.customer_id AS "customerId",
    c.name AS "customerName", l.contact_id AS "contactId", k.name AS "contactRefName", l.opportunity_id AS "opportunityId",
    o.name AS "opportunityName", l.qualified_at AS "qualifiedAt", l.import_id AS "importId"`,
};
