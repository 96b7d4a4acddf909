import { AMOUNTS_OF_DOCUMENTS } from '../../platform/access/amounts.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { QueryIsInvalid } from '../../platform/http/http.errors.js';
import { INSTANCE_STATUSES } from './approval-instance.entity.js';

export const BOXES = ['inbox', 'done', 'submitted', 'copied', 'attention', 'all'] as const;
export type Box = (typeof BOXES)[number];

/** When the first of those who are asked is late; null where nobody has a deadline. */
export const DUE = `(SELECT min(d.due_at) FROM approval_tasks d WHERE d.instance_id = a.id AND d.state = 'open')`;
/** While nobody can act its time stands still, so that it does not become late. */
const LATE = 'd.due_at < app_now() AND (d.halted_at IS NULL OR d.due_at < d.halted_at)';
export const OVERDUE = `a.id IN (SELECT d.instance_id FROM approval_tasks d WHERE d.state = 'open' AND ${LATE})`;

/** The reader's own seat, or the one in which another acts for her; what a row of her inbox shows and is ordered by. */
const MINE = `FROM approval_tasks d WHERE d.instance_id = a.id AND d.state = 'open' AND me() IN (d.actor_id, d.principal_id)
  ORDER BY d.actor_id = me() DESC, d.opened_at LIMIT 1`;

const FIELDS = {
  subjectType: { type: 'text', sql: 'a.subject_type' },
  subjectId: { type: 'id', sql: 'a.subject_id' },
  status: { type: 'choice', sql: 'a.status', choices: INSTANCE_STATUSES },
  submitterId: { type: 'id', sql: 'a.submitter_id' },
  submittedAt: { type: 'instant', sql: 'a.submitted_at' },
  overdue: { type: 'boolean', sql: `(${OVERDUE})` },
  number: { type: 'text', sql: 'a.number' },
  customerName: { type: 'text', sql: 'a.customer_name' },
  amount: { type: 'decimal', sql: 'a.amount', protects: AMOUNTS_OF_DOCUMENTS },
  ratio: { type: 'integer', sql: 'a.ratio', protects: AMOUNTS_OF_DOCUMENTS },
} as const satisfies ListSpec['fields'];

const SORTS = {
  /** Ids follow the time of the first submission: the one order in which all that somebody ever decided is at hand. */
  openedAt: { sql: 'a.id', cast: 'uuid' },
  submittedAt: { sql: 'a.submitted_at', cast: 'timestamptz' },
  updatedAt: { sql: 'a.updated_at', cast: 'timestamptz' },
  dueAt: { sql: `coalesce(${DUE}, '9999-12-31'::timestamptz)`, cast: 'timestamptz' },
  amount: { sql: 'coalesce(a.amount, 0)', cast: 'numeric', protects: AMOUNTS_OF_DOCUMENTS },
} as const satisfies ListSpec['sorts'];

export const APPROVALS_LIST: ListSpec = {
  name: 'approvals',
  module: 'approval',
  table: 'approval_instances a',
  alias: 'a',
  fields: FIELDS,
  sorts: SORTS,
  defaultSort: '-submittedAt',
  search: ['a.title', 'a.number', 'a.customer_name'],
};

/** What waits for the reader: late is what she is late with, whoever else is asked beside her. */
export const INBOX_LIST: ListSpec = {
  ...APPROVALS_LIST,
  name: 'approvals.inbox',
  fields: { ...FIELDS, overdue: { type: 'boolean', sql: `coalesce((SELECT ${LATE} ${MINE}), false)` } },
  sorts: {
    ...SORTS,
    dueAt: { sql: `coalesce((SELECT d.due_at ${MINE}), '9999-12-31'::timestamptz)`, cast: 'timestamptz' },
  },
};

/** Of approvals whose content the reader may not see: what is hidden cannot be asked for, sorted by or searched either. */
export const MASKED_LIST: ListSpec = {
  ...APPROVALS_LIST,
  name: 'approvals.attention',
  fields: without(FIELDS, ['customerName', 'amount', 'ratio']),
  sorts: without(SORTS, ['amount']),
  search: ['a.title', 'a.number'],
};

/** As the API file shows it: a box is chosen like a filter, though one approval may lie in several. */
export const APPROVALS_LIST_SHOWN: ListSpec = {
  ...APPROVALS_LIST,
  fields: { box: { type: 'choice', sql: 'NULL', choices: BOXES }, ...FIELDS },
};

/** Takes `filter[box][eq]` out of a request; any other use of it is refused like an unknown field. */
export function boxOf(query: ListQuery): { box: Box; query: ListQuery } {
  const comparisons =
    (query.filter as { all?: { field?: string; op?: string; value?: unknown }[] } | undefined)?.all ?? [];
  const chosen = comparisons.find(({ field, op }) => field === 'box' && op === 'eq');
  if (!chosen) return { box: 'all', query };
  if (!BOXES.includes(chosen.value as Box))
    throw new QueryIsInvalid({ name: 'filter[box]' }, [
      { pointer: '?filter[box][eq]', code: 'query.invalid', params: { name: 'filter[box]' } },
    ]);
  const rest = comparisons.filter((comparison) => comparison !== chosen);
  return { box: chosen.value as Box, query: { ...query, filter: rest.length > 0 ? { all: rest } : undefined } };
}

function without<T>(entries: Readonly<Record<string, T>>, hidden: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !hidden.includes(key)));
}
