import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import type { EndedFor } from './registration.entity.js';

export const STANDINGS = ['standing', 'contested', 'yielded', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A registration as lists read it. Names are null where the reader does not reach the record itself. */
export interface RegistrationRow extends OwnedRecordRow {
  number: string;
  companyName: string;
  creditCode: string | null;
  customerId: string | null;
  customerName: string | null;
  opportunityId: string | null;
  opportunityName: string | null;
  project: string;
  heardOn: string | null;
  note: string;
  byRecord: boolean;
  endedAt: Date | null;
  endedFor: EndedFor | null;
  standing: Standing;
  conflictId: string | null;
  conflictNumber: string | null;
  percent: number | null;
}

/** The last conflict it is a party of says how it stands. */
const LAST = 'ORDER BY x.added_at DESC, x.conflict_id DESC LIMIT 1';
const STANDING = `CASE WHEN r.ended_at IS NOT NULL THEN 'ended' ELSE coalesce((
  SELECT CASE WHEN c.status <> 'decided' THEN 'contested' WHEN x.percent = 0 THEN 'yielded' END
  FROM registration_parties x JOIN registration_conflicts c ON c.id = x.conflict_id WHERE x.registration_id = r.id ${LAST}), 'standing') END`;

export const REGISTRATION_LIST: ListSpec = {
  name: 'registrations',
  module: 'opportunity',
  table: 'registrations r',
  alias: 'r',
  fields: {
    number: { type: 'text', sql: 'r.number' },
    companyName: { type: 'text', sql: 'r.company_name' },
    customerId: { type: 'id', sql: 'r.customer_id' },
    opportunityId: { type: 'id', sql: 'r.opportunity_id' },
    ownerId: { type: 'id', sql: 'r.owner_id' },
    departmentId: { type: 'id', sql: 'r.department_id' },
    standing: { type: 'choice', sql: STANDING, choices: STANDINGS },
    byRecord: { type: 'boolean', sql: 'r.by_record' },
    heardOn: { type: 'date', sql: 'r.heard_on' },
    createdAt: { type: 'instant', sql: 'r.created_at' },
  },
  sorts: {
    createdAt: { sql: 'r.created_at', cast: 'timestamptz' },
    updatedAt: { sql: 'r.updated_at', cast: 'timestamptz' },
    number: { sql: 'r.number', cast: 'text' },
    companyName: { sql: 'r.company_name', cast: 'text' },
  },
  defaultSort: '-createdAt',
  search: [],
  matches: searchCondition('r'),
};

export const REGISTRATION_SHAPE = {
  where: (): string => 'r.deleted_at IS NULL',
  joins: `${ownedJoins('r')} LEFT JOIN customers cu ON cu.id = r.customer_id LEFT JOIN opportunities op ON op.id = r.opportunity_id
    LEFT JOIN LATERAL (SELECT x.conflict_id, x.percent FROM registration_parties x WHERE x.registration_id = r.id ${LAST}) pa ON true
    LEFT JOIN registration_conflicts kf ON kf.id = pa.conflict_id`,
  select: `${ownedSelect('r')}, r.number, r.company_name AS "companyName", r.credit_code AS "creditCode", r.customer_id AS "customerId",
    cu.name AS "customerName", r.opportunity_id AS "opportunityId", op.name AS "opportunityName", r.project, r.heard_on::text AS "heardOn",
    r.note, r.by_record AS "byRecord", r.ended_at AS "endedAt", r.ended_for AS "endedFor", ${STANDING} AS standing,
    kf.id AS "conflictId", kf.number AS "conflictNumber", pa.percent`,
};
