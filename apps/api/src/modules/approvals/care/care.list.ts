import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { INSTANCE_STATUSES } from '../approval-instance.entity.js';
import { DUE, OVERDUE } from '../approvals.list.js';

/** Why an approval does not go on: nobody may decide, one of its nodes waits for nobody, somebody is late, or it was stopped. */
export const STANDSTILLS = ['blocked', 'stalled', 'overdue', 'suspended'] as const;
export type Standstill = (typeof STANDSTILLS)[number];

/** What stopped it: the last act that did so. */
const STOPPED_BY = {
  blocked: 'InstanceBlocked',
  stalled: 'NodeStalled',
  suspended: 'InstanceSuspended',
} as const;

export const KIND = `(CASE WHEN a.status IN ('blocked', 'suspended') THEN a.status WHEN a.stalled THEN 'stalled' ELSE 'overdue' END)`;

const lastAct = (what: string, type: string): string =>
  `(SELECT ${what} FROM approval_actions x WHERE x.instance_id = a.id AND x.events @> '[{"type": "${type}"}]' ORDER BY x.seq DESC LIMIT 1)`;
const stopped = (what: string, otherwise: string): string =>
  `(CASE ${KIND} ${Object.entries(STOPPED_BY)
    .map(([kind, type]) => `WHEN '${kind}' THEN ${lastAct(what, type)}`)
    .join(' ')} ELSE ${otherwise} END)`;

/** Since when it stands still; what is late, since it was due. */
export const SINCE = `coalesce(${stopped('x.at', DUE)}, a.submitted_at)`;
/** Who stopped it, in which words, and whom the engine did not find. */
export const STOP = stopped(
  `jsonb_build_object('by', x.actor_id, 'reason', x.reason, 'holes', jsonb_path_query_array(x.events,
    '$[*] ? (@.type == "InstanceBlocked" || @.type == "NodeStalled").holes[*]'))`,
  'NULL',
);

/** What nobody but a process administrator can help comes first, and of that whatever stands longest. */
const URGENCY = `(CASE ${KIND} ${STANDSTILLS.map((kind, rank) => `WHEN '${kind}' THEN '${rank}'`).join(' ')} END
  || to_char(${SINCE} AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS'))`;

/** What needs a process administrator, whoever owns it: by how it stands and nothing of what it is about. */
export const CARE_LIST: ListSpec = {
  name: 'approvals.care',
  module: 'approval',
  table: 'approval_instances a',
  alias: 'a',
  fields: {
    standstill: { type: 'choice', sql: KIND, choices: STANDSTILLS },
    stalled: { type: 'boolean', sql: 'a.stalled' },
    overdue: { type: 'boolean', sql: `(${OVERDUE})` },
    since: { type: 'instant', sql: SINCE },
    status: { type: 'choice', sql: 'a.status', choices: INSTANCE_STATUSES },
    subjectType: { type: 'text', sql: 'a.subject_type' },
    number: { type: 'text', sql: 'a.number' },
    submitterId: { type: 'id', sql: 'a.submitter_id' },
    submittedAt: { type: 'instant', sql: 'a.submitted_at' },
  },
  sorts: {
    urgency: { sql: URGENCY, cast: 'text' },
    since: { sql: SINCE, cast: 'timestamptz' },
    dueAt: { sql: `coalesce(${DUE}, '9999-12-31'::timestamptz)`, cast: 'timestamptz' },
    submittedAt: { sql: 'a.submitted_at', cast: 'timestamptz' },
  },
  defaultSort: 'urgency',
  search: ['a.title', 'a.number'],
};

export const NEEDS_CARE = `a.deleted_at IS NULL AND (a.stalled OR a.status IN ('blocked', 'suspended') OR ${OVERDUE})`;
