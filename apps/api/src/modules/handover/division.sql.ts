import type { ConditionTree } from '../../platform/conditions/condition.js';
import { SqlParameters, toSql } from '../../platform/conditions/to-sql.js';
import { isAsked, type HandoverSource, type HeldSource } from '../../platform/handover/handover-source.js';
import type { DivisionRule, Handover } from './handover.entity.js';

export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/**
 * Who gets each record of one kind, as rows of the plan: what was said by hand stays; then, where records of one customer
 * stay together, whoever gets the customer and the rules about customers; then the kind's own rules; then the rest. What is
 * about a record goes with that record alone.
 */
export function divisionSql(handover: Handover, source: HandoverSource, group: HandoverSource | undefined): Statement {
  const parameters = new SqlParameters();
  const id = parameters.add(handover.id);
  const who = parameters.add(handover.personId);
  const rest = parameters.add(isAsked(source) ? handover.seatsToId : handover.successorId);
  const together = group !== undefined && handover.together;
  const own = successorByRule(handover.rules, source, parameters);
  const theirs = together
    ? `(SELECT ${successorByRule(handover.rules, group, parameters)} FROM ${group.table} s WHERE s.id = m.group_id)`
    : 'NULL::uuid';
  const follows = source.follows;
  const leader = follows
    ? `JOIN handover_items l ON l.handover_id = ${id}::uuid AND l.kind = m.leader_kind AND l.record_id = m.group_id`
    : together
      ? `LEFT JOIN handover_items l ON l.handover_id = ${id}::uuid AND l.kind = '${group.kind}' AND l.record_id = m.group_id`
      : 'LEFT JOIN (SELECT NULL::uuid AS successor_id) l ON true';
  const sql = `
    WITH mine AS (
      SELECT s.id, ${follows?.id ?? source.group?.column ?? 'NULL::uuid'} AS group_id, ${follows?.kind ?? 'NULL::text'} AS leader_kind, ${own} AS by_rule FROM ${source.table} s
      WHERE ${source.mine.replaceAll('$who', `${who}::uuid`)} AND s.deleted_at IS NULL
    ), divided AS (
      SELECT m.id, l.successor_id AS with_group, coalesce(${theirs}, m.by_rule) AS by_rule FROM mine m ${leader}
    )
    INSERT INTO handover_items (handover_id, kind, record_id, successor_id, why)
    SELECT ${id}::uuid, '${source.kind}', id, coalesce(with_group, by_rule, ${rest}::uuid),
      CASE WHEN with_group IS NOT NULL THEN 'group' WHEN by_rule IS NOT NULL THEN 'rule' ELSE 'rest' END
    FROM divided ON CONFLICT DO NOTHING`;
  return { sql, values: parameters.values };
}

/** Takes out of the plan what is no longer hers: `$1` handover, `$2` the leaver; with `$3` all that has not gone yet. */
export function goneSql({ kind, table, mine }: HandoverSource): string {
  return `
    DELETE FROM handover_items i WHERE i.handover_id = $1 AND i.kind = '${kind}' AND i.outcome IS NULL AND ($3 OR NOT EXISTS (
      SELECT 1 FROM ${table} s WHERE s.id = i.record_id AND ${mine.replaceAll('$who', '$2::uuid')} AND s.deleted_at IS NULL))`;
}

/** The rules of one kind as one expression: the first that is true decides, and unknown is not true. */
function successorByRule(
  rules: readonly DivisionRule[],
  { kind, fields }: HandoverSource,
  parameters: SqlParameters,
): string {
  const cases = rules
    .filter((rule) => rule.kind === kind)
    .map(({ condition, successorId }) => {
      const test = toSql(condition as ConditionTree, fields, parameters);
      return `WHEN ${test} THEN ${parameters.add(successorId)}::uuid`;
    });
  return cases.length > 0 ? `CASE ${cases.join(' ')} END` : 'NULL::uuid';
}

/** Gives the next records of a kind to their successors: `$1` handover, `$2` how many, `$3` the leaver, `$4` by whom. */
export function moveSql(source: HeldSource): string {
  const held = (column: string, when?: string): string => `s.${column} = $3::uuid${when ? ` AND ${when}` : ''}`;
  const previous = source.columns
    .map(({ column, when }) => `'${column}', CASE WHEN ${held(column, when)} THEN s.${column} END`)
    .join(', ');
  const sets = source.columns.map(
    ({ column, when }) => `${column} = CASE WHEN ${held(column, when)} THEN w.successor_id ELSE s.${column} END`,
  );
  if (source.columns[0].column === 'owner_id')
    sets.push('department_id = CASE WHEN s.owner_id = $3::uuid THEN p.department_id ELSE s.department_id END');
  return `
    WITH next AS (
      SELECT record_id, successor_id FROM handover_items
      WHERE handover_id = $1 AND kind = '${source.kind}' AND outcome IS NULL AND successor_id IS NOT NULL
      ORDER BY record_id LIMIT $2
    ), was AS (
      SELECT s.id, n.successor_id, s.department_id, jsonb_strip_nulls(jsonb_build_object(${previous})) AS previous
      FROM ${source.table} s JOIN next n ON n.record_id = s.id
      WHERE ${source.mine.replaceAll('$who', '$3::uuid')} AND s.deleted_at IS NULL ORDER BY s.id FOR UPDATE OF s
    ), moved AS (
      UPDATE ${source.table} s SET ${sets.join(', ')}, version = s.version + 1, updated_at = app_now(), updated_by = $4
      FROM was w JOIN people p ON p.id = w.successor_id WHERE s.id = w.id RETURNING s.id
    ), told AS (
      UPDATE handover_items i SET outcome = CASE WHEN m.id IS NULL THEN 'gone' ELSE 'moved' END, previous = w.previous,
        previous_department_id = w.department_id, at = app_now()
      FROM next n LEFT JOIN was w ON w.id = n.record_id LEFT JOIN moved m ON m.id = n.record_id
      WHERE i.handover_id = $1 AND i.kind = '${source.kind}' AND i.record_id = n.record_id RETURNING i.outcome
    )
    SELECT count(*)::int AS n, count(*) FILTER (WHERE outcome = 'moved')::int AS done FROM told`;
}

/** Gives the next records back to whose they were, as far as they still are with the successor: `$1` handover, `$2` how many, `$3` by whom. */
export function returnSql(source: HeldSource): string {
  const [{ column: leading }] = source.columns;
  const sets = source.columns.map(
    ({ column }) =>
      `${column} = CASE WHEN n.previous ? '${column}' AND s.${column} = n.successor_id THEN (n.previous ->> '${column}')::uuid ELSE s.${column} END`,
  );
  if (leading === 'owner_id') sets.push('department_id = n.previous_department_id');
  return `
    WITH next AS (
      SELECT record_id, successor_id, previous, previous_department_id FROM handover_items
      WHERE handover_id = $1 AND kind = '${source.kind}' AND outcome = 'moved' ORDER BY record_id LIMIT $2
    ), was AS (
      SELECT s.id FROM ${source.table} s JOIN next n ON n.record_id = s.id
      WHERE s.${leading} = n.successor_id ORDER BY s.id FOR UPDATE OF s
    ), restored AS (
      UPDATE ${source.table} s SET ${sets.join(', ')}, version = s.version + 1, updated_at = app_now(), updated_by = $3
      FROM next n JOIN was w ON w.id = n.record_id WHERE s.id = n.record_id RETURNING s.id
    ), told AS (
      UPDATE handover_items i SET outcome = CASE WHEN r.id IS NULL THEN 'kept' ELSE 'restored' END, at = app_now()
      FROM next n LEFT JOIN restored r ON r.id = n.record_id
      WHERE i.handover_id = $1 AND i.kind = '${source.kind}' AND i.record_id = n.record_id RETURNING i.outcome
    )
    SELECT count(*)::int AS n, count(*) FILTER (WHERE outcome = 'restored')::int AS done FROM told`;
}
