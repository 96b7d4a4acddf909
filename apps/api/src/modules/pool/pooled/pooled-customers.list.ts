import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { searchCondition } from '../../../platform/text-search/text-search.js';
import { COMPANY_SIZES, CUSTOMER_KINDS, GRADES } from '../../customers/index.js';

export interface PooledRow {
  id: string;
  number: string;
  name: string;
  industry: string;
  region: string | null;
  grade: (typeof GRADES)[number];
  companySize: (typeof COMPANY_SIZES)[number];
  kind: (typeof CUSTOMER_KINDS)[number];
  poolId: string;
  poolName: string;
  enteredAt: Date;
  enteredBy: string;
  reason: string;
  fromOwnerId: string;
  fromOwnerName: string;
  lastContactOn: string | null;
  appealed: boolean;
}

export const ENTERED_BY = ['recycled', 'released', 'transferred', 'assigned'] as const;

export const POOLED_LIST: ListSpec = {
  name: 'pooled-customers',
  table: 'pooled_customers q',
  alias: 'q',
  fields: {
    poolId: { type: 'id', sql: 'q.pool_id' },
    name: { type: 'text', sql: 'q.name' },
    number: { type: 'text', sql: 'q.number' },
    industry: { type: 'text', sql: 'q.industry' },
    region: { type: 'text', sql: 'q.region' },
    grade: { type: 'choice', sql: 'q.grade', choices: GRADES },
    companySize: { type: 'choice', sql: 'q.company_size', choices: COMPANY_SIZES },
    kind: { type: 'choice', sql: 'q.kind', choices: CUSTOMER_KINDS },
    enteredBy: { type: 'choice', sql: 'q.entered_by', choices: ENTERED_BY },
    enteredAt: { type: 'instant', sql: 'q.entered_at' },
    fromOwnerId: { type: 'id', sql: 'q.from_owner_id' },
    lastContactOn: { type: 'date', sql: 'q.last_contact_on' },
  },
  sorts: {
    enteredAt: { sql: 'q.entered_at', cast: 'timestamptz' },
    name: { sql: 'q.name', cast: 'text' },
    grade: { sql: 'q.grade', cast: 'text' },
    lastContactOn: { sql: `coalesce(q.last_contact_on, '-infinity')`, cast: 'date' },
  },
  defaultSort: '-enteredAt',
  search: [],
  matches: searchCondition('q'),
};

export const POOLED_SHAPE = {
  joins: 'JOIN pools p ON p.id = q.pool_id JOIN shown_owners fo ON fo.id = q.from_owner_id',
  select: `q.id, q.number, q.name, q.industry, q.region, q.grade, q.company_size AS "companySize", q.kind, q.pool_id AS "poolId",
    p.name AS "poolName", q.entered_at AS "enteredAt", q.entered_by AS "enteredBy", q.reason, q.from_owner_id AS "fromOwnerId",
    fo.name AS "fromOwnerName", q.last_contact_on::text AS "lastContactOn",
    EXISTS (SELECT 1 FROM pool_appeals a WHERE a.customer_id = q.id AND a.status = 'open') AS appealed`,
};
