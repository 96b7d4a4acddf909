import { checkCondition } from '../../platform/conditions/check-condition.js';
import { likeLiteral, SqlParameters, toSql } from '../../platform/conditions/to-sql.js';
import type { HandoverSource } from '../../platform/handover/handover-source.js';
import type { Statement } from './division.sql.js';

export interface RecordQuestion {
  readonly q: string;
  readonly condition: object | undefined;
  readonly successorId: string | undefined;
  readonly outcome: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The records of one kind with what the plan says of each, in the order of their ids. */
export function recordsSql(
  handoverId: string,
  source: HandoverSource,
  question: RecordQuestion,
  reads: (field: string) => boolean,
): Statement {
  const parameters = new SqlParameters();
  const where = conditions(handoverId, source, question, parameters, reads);
  const limit = parameters.add(question.limit + 1);
  const sql = `
    SELECT s.id, ${source.number} AS number, ${source.title} AS name, i.successor_id AS "successorId", p.name AS "successorName",
      i.why, i.outcome
    FROM handover_items i JOIN ${source.table} s ON s.id = i.record_id LEFT JOIN people p ON p.id = i.successor_id
    WHERE ${where.join(' AND ')} ORDER BY s.id LIMIT ${limit}`;
  return { sql, values: parameters.values };
}

function conditions(
  handoverId: string,
  source: HandoverSource,
  { q, condition, successorId, outcome, after }: RecordQuestion,
  parameters: SqlParameters,
  reads: (field: string) => boolean,
): string[] {
  const where = [`i.handover_id = ${parameters.add(handoverId)}::uuid`, `i.kind = ${parameters.add(source.kind)}`];
  if (q) {
    const pattern = parameters.add(`%${likeLiteral(q)}%`);
    where.push(`(${source.title} ILIKE ${pattern} OR ${source.number} ILIKE ${pattern})`);
  }
  if (condition)
    where.push(
      toSql(
        checkCondition(condition, source.fields, () => true, reads),
        source.fields,
        parameters,
      ),
    );
  if (successorId) where.push(`i.successor_id = ${parameters.add(successorId)}::uuid`);
  if (outcome) where.push(`i.outcome = ${parameters.add(outcome)}`);
  if (after) where.push(`s.id > ${parameters.add(after)}::uuid`);
  return where;
}
