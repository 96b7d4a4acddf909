import { LOCKED_FIRST, MOVED, MOVED_WITH_A_CONTACT, type MovedReference } from './references.js';

export const nameOf = ({ table, column, to }: MovedReference): string =>
  column === 'subject_id' ? `${table}.${column}.${to}` : `${table}.${column}`;

const STAMPS = {
  everything: ', version = s.version + 1, updated_at = app_now(), updated_by = $3',
  version: ', version = s.version + 1',
  nothing: '',
};

const stampOf = ({ stamps }: MovedReference): string => STAMPS[stamps ?? 'everything'];

const PAIRS = 'jsonb_to_recordset($2::jsonb) AS p (from_id uuid, to_id uuid)';

/** Where what went over is written down. */
export type MovesTable = 'customer_merge_moves' | 'contact_merge_moves';

/** `$1` the merge, `$2` which record gives way to which, `$3` by whom (used where rows are stamped). */
export function moveSql(reference: MovedReference, moves: MovesTable = 'customer_merge_moves'): string {
  const { table, column, where = 'true' } = reference;
  return `
    WITH moved AS (
      UPDATE ${table} s SET ${column} = p.to_id${stampOf(reference)} FROM ${PAIRS}
      WHERE s.${column} = p.from_id AND ${where} RETURNING s.id, p.from_id, p.to_id
    ), told AS (
      INSERT INTO ${moves} (merge_id, reference, record_id, was, becomes)
      SELECT $1, '${nameOf(reference)}', id::text, from_id, to_id FROM moved WHERE $3::uuid IS NOT NULL RETURNING 1
    )
    SELECT count(*)::int AS count FROM told`;
}

/** Gives back what still names the survivor and says of the rest that it was kept. `$1` the merge, `$2` by whom. */
export function returnSql(reference: MovedReference, moves: MovesTable = 'customer_merge_moves'): string {
  const { table, column, id = 'uuid' } = reference;
  return `
    WITH back AS (
      UPDATE ${table} s SET ${column} = m.was${stampOf(reference).replace('$3', '$2')} FROM ${moves} m
      WHERE m.merge_id = $1 AND m.reference = '${nameOf(reference)}' AND s.id = m.record_id::${id} AND s.${column} = m.becomes RETURNING s.id::text AS id
    ), told AS (
      UPDATE ${moves} m SET outcome = CASE WHEN b.id IS NULL THEN 'kept' ELSE 'returned' END
      FROM ${moves} n LEFT JOIN back b ON b.id = n.record_id
      WHERE n.merge_id = $1 AND n.reference = '${nameOf(reference)}' AND (m.merge_id, m.reference, m.record_id) = (n.merge_id, n.reference, n.record_id)
      RETURNING m.outcome
    )
    SELECT count(*) FILTER (WHERE outcome = 'kept')::int AS count FROM told WHERE $2::uuid IS NOT NULL`;
}

/** How many rows of each kind name the record that would give way. `$1` it, `$2` the other. */
const countsSql = (references: readonly MovedReference[]): string =>
  references
    .map(
      ({ table, column, kind, where = 'true' }) =>
        `SELECT '${kind}' AS kind, count(*)::int AS count FROM ${table} s, (SELECT $1::uuid AS from_id, $2::uuid AS to_id) p WHERE s.${column} = p.from_id AND ${where}`,
    )
    .join(' UNION ALL ');

export const COUNTS = countsSql(MOVED.filter(({ to }) => to === 'customer'));
export const CONTACT_COUNTS = countsSql(MOVED_WITH_A_CONTACT);

/**
 * Documents first, then the customer itself, against which no new row is written from then on: whoever submits a document
 * has it locked before anything asks for its customer.
 */
export const LOCKS = [
  ...LOCKED_FIRST.map(({ table, column }) => `SELECT 1 FROM ${table} WHERE ${column} = $1 ORDER BY id FOR UPDATE`),
  'SELECT 1 FROM customers WHERE id = $1 FOR UPDATE',
];
