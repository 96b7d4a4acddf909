import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { checkCondition } from '../../platform/conditions/check-condition.js';
import { likeLiteral, SqlParameters, toSql } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { HandoverSource } from '../../platform/handover/handover-source.js';

export interface PlannedRecord {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly successorId: string | null;
  readonly successorName: string | null;
  readonly why: string;
  readonly outcome: string | null;
}

export interface RecordQuestion {
  readonly q: string;
  readonly condition: object | undefined;
  readonly successorId: string | undefined;
  readonly outcome: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The records of a plan by their names, under the reader's own row scope: who reads no customers learns none here. */
@Injectable()
export class HandoverRecords {
  constructor(private readonly work: UnitOfWork) {}

  async list(handoverId: string, source: HandoverSource, question: RecordQuestion): Promise<PlannedRecord[]> {
    const { actor } = this.work;
    if (actor !== HOUSE && !mayDo(actor, source.permission)) return [];
    const parameters = new SqlParameters();
    const where = this.where(handoverId, source, question, parameters);
    const limit = parameters.add(question.limit + 1);
    return this.work.manager.query<PlannedRecord[]>(
      `SELECT s.id, ${source.number} AS number, ${source.title} AS name, i.successor_id AS "successorId", p.name AS "successorName",
         i.why, i.outcome
       FROM handover_items i JOIN ${source.table} s ON s.id = i.record_id LEFT JOIN people p ON p.id = i.successor_id
       WHERE ${where.join(' AND ')} ORDER BY s.id LIMIT ${limit}`,
      parameters.values,
    );
  }

  private where(
    handoverId: string,
    source: HandoverSource,
    { q, condition, successorId, outcome, after }: RecordQuestion,
    parameters: SqlParameters,
  ): string[] {
    const where = [`i.handover_id = ${parameters.add(handoverId)}::uuid`, `i.kind = ${parameters.add(source.kind)}`];
    if (q) {
      const pattern = parameters.add(`%${likeLiteral(q)}%`);
      where.push(`(${source.title} ILIKE ${pattern} OR ${source.number} ILIKE ${pattern})`);
    }
    if (condition) {
      const checked = checkCondition(condition, source.fields, () => true);
      where.push(toSql(checked, source.fields, parameters));
    }
    if (successorId) where.push(`i.successor_id = ${parameters.add(successorId)}::uuid`);
    if (outcome) where.push(`i.outcome = ${parameters.add(outcome)}`);
    if (after) where.push(`s.id > ${parameters.add(after)}::uuid`);
    return where;
  }
}
