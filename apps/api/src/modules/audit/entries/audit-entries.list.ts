import { isIP } from 'node:net';
import { ALL_AMOUNTS } from '../../../platform/access/amounts.js';
import type { SqlParameters } from '../../../platform/conditions/to-sql.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import type { ListShape } from '../../../platform/listing/listing.js';

/** What changed as text, without what only some may read: or somebody could guess it, one search after the other. */
const CHANGED = ['before', 'after']
  .map(
    (side) => `(coalesce(a.${side}, '{}') - (SELECT coalesce(array_agg(attname::text), '{}') FROM pg_attribute
    WHERE attnum > 0 AND (col_description(attrelid, attnum) IN ('class: personal', 'class: secret')
      OR col_description(attrelid, attnum) LIKE 'class: financial%')))::text`,
  )
  .join(" || ' ' || ");

const REQUEST_ID = /^[0-9a-f]{32}$/;

export const AUDIT_LIST: ListSpec = {
  name: 'audit',
  table: 'audit_log a',
  alias: 'a',
  idCast: 'int8',
  fields: {
    at: { type: 'instant', sql: 'a.at' },
    actorId: { type: 'id', sql: 'a.actor_id' },
    onBehalfOfId: { type: 'id', sql: 'a.on_behalf_of' },
    asHouse: { type: 'boolean', sql: 'a.as_house' },
    subjectType: { type: 'text', sql: 'a.subject_type' },
    subjectId: { type: 'id', sql: 'a.subject_id' },
    action: { type: 'text', sql: 'a.action' },
    refused: { type: 'boolean', sql: 'a.refused' },
    code: { type: 'text', sql: 'a.code' },
    address: { type: 'text', sql: 'a.address' },
    requestId: { type: 'text', sql: 'a.request_id' },
    job: { type: 'text', sql: 'a.job' },
    changed: { type: 'text', sql: `(${CHANGED})`, protects: ALL_AMOUNTS },
  },
  sorts: { at: { sql: 'a.at', cast: 'timestamptz' } },
  defaultSort: '-at',
  search: [],
};

/** The same list, where `q=` means these records, or a request or address as it is written. */
export function aboutRecords(ids: readonly string[]): ListSpec {
  return {
    ...AUDIT_LIST,
    matches: (q, parameters: SqlParameters) => {
      if (REQUEST_ID.test(q)) return `a.request_id = ${parameters.add(q)}`;
      if (isIP(q)) return `a.address = ${parameters.add(q)}`;
      return `a.subject_id = ANY(${parameters.add(ids)}::uuid[])`;
    },
  };
}

export const AUDIT_SHAPE: ListShape = {
  select: `a.id::text AS id, a.at, a.actor_id AS "actorId", o.name AS "actorName", a.on_behalf_of AS "behalfId", b.name AS "behalfName",
    a.as_house AS "asHouse", a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.before, a.after,
    a.refused, a.code, a.request_id AS "requestId", a.address, a.agent, a.method, a.route, a.job, a.token_id AS "tokenId",
    a.id <= (SELECT coalesce(max(up_to_id), 0) FROM audit_seals) AS sealed`,
  joins: 'LEFT JOIN shown_owners o ON o.id = a.actor_id LEFT JOIN shown_owners b ON b.id = a.on_behalf_of',
};

export interface AuditRow {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  behalfId: string | null;
  behalfName: string | null;
  asHouse: boolean;
  action: string;
  subjectType: string;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  refused: boolean;
  code: string | null;
  requestId: string | null;
  address: string | null;
  agent: string | null;
  method: string | null;
  route: string | null;
  job: string | null;
  tokenId: string | null;
  sealed: boolean;
}
