import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import { ownedJoins, ownedSelect } from '../../platform/http/record-view.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { ADMISSIONS, COMPANY_SIZES, CUSTOMER_KINDS, CUSTOMER_STATUSES, GRADES, SOURCES } from './customer.entity.js';

export const CUSTOMER_LIST: ListSpec = {
  name: 'customers',
  module: 'customer',
  table: 'customers c',
  alias: 'c',
  custom: 'customer',
  fields: {
    id: { type: 'id', sql: 'c.id' },
    number: { type: 'text', sql: 'c.number' },
    name: { type: 'text', sql: 'c.name' },
    industry: { type: 'text', sql: 'c.industry' },
    companySize: { type: 'choice', sql: 'c.company_size', choices: COMPANY_SIZES },
    source: { type: 'choice', sql: 'c.source', choices: SOURCES },
    grade: { type: 'choice', sql: 'c.grade', choices: GRADES },
    status: { type: 'choice', sql: 'c.status', choices: CUSTOMER_STATUSES },
    kind: { type: 'choice', sql: 'c.kind', choices: CUSTOMER_KINDS },
    region: { type: 'text', sql: 'c.region' },
    creditCode: { type: 'text', sql: 'c.credit_code' },
    stockCode: { type: 'text', sql: 'c.stock_code' },
    ownerId: { type: 'id', sql: 'c.owner_id' },
    departmentId: { type: 'id', sql: 'c.department_id' },
    parentId: { type: 'id', sql: 'c.parent_id' },
    admissionState: { type: 'choice', sql: 'c.admission', choices: ADMISSIONS },
    historicAmount: { type: 'decimal', sql: 'c.historic_amount', protects: 'customer.amounts' },
    firstContactOn: { type: 'date', sql: 'c.first_contact_on' },
    createdAt: { type: 'instant', sql: 'c.created_at' },
    updatedAt: { type: 'instant', sql: 'c.updated_at' },
    sharedWithMe: sharedWithMe('customer', 'c'),
  },
  sorts: {
    updatedAt: { sql: 'c.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'c.created_at', cast: 'timestamptz' },
    number: { sql: 'c.number', cast: 'text' },
    name: { sql: 'c.name', cast: 'text' },
    grade: { sql: 'c.grade', cast: 'text' },
    firstContactOn: { sql: 'c.first_contact_on', cast: 'date' },
    historicAmount: { sql: 'coalesce(c.historic_amount, 0)', cast: 'numeric', protects: 'customer.amounts' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: searchCondition('c'),
};

export const CUSTOMER_SHAPE = {
  where: () => 'c.deleted_at IS NULL',
  joins: `${ownedJoins('c')} LEFT JOIN contacts pc ON pc.id = c.primary_contact_id LEFT JOIN customers pa ON pa.id = c.parent_id`,
  select: `${ownedSelect('c')}, c.number, c.name, c.industry, c.company_size AS "companySize", c.registered_address AS "registeredAddress",
    c.business_address AS "businessAddress", c.source, c.first_contact_on::text AS "firstContactOn", c.grade,
    c.primary_contact_id AS "primaryContactId", pc.name AS "primaryContactName", c.key_decision_maker AS "keyDecisionMaker",
    c.main_needs AS "mainNeeds", c.budget_range AS "budgetRange", c.purchase_time AS "purchaseTime", c.historic_amount AS "historicAmount",
    c.historic_currency AS "historicCurrency", c.last_deal_on::text AS "lastDealOn", c.status, c.credit_code AS "creditCode", c.region,
    c.parent_id AS "parentId", pa.name AS "parentName", c.kind, c.stock_code AS "stockCode", c.admission AS "admissionState"`,
};
