import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface AnswerRow {
  readonly leadId: string;
  readonly criterionId: string;
  readonly met: boolean;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
}

export interface NewAnswer {
  readonly criterionId: string;
  /** null: taken back. */
  readonly met: boolean | null;
}

/** What people answered about leads they follow; seen and written with the lead. */
@Injectable()
export class LeadAnswers {
  constructor(private readonly work: UnitOfWork) {}

  of(leadIds: readonly string[]): Promise<AnswerRow[]> {
    const sql = `SELECT a.lead_id AS "leadId", a.criterion_id AS "criterionId", a.met, a.at, a.by AS "byId", o.name AS "byName"
      FROM lead_answers a JOIN shown_owners o ON o.id = a.by WHERE a.lead_id = ANY($1::uuid[])`;
    return this.work.manager.query<AnswerRow[]>(sql, [leadIds]);
  }

  async put(leadId: string, answers: readonly NewAnswer[]): Promise<void> {
    const { manager, authorId } = this.work;
    for (const { criterionId, met } of answers) {
      if (met === null)
        await manager.query('DELETE FROM lead_answers WHERE lead_id = $1 AND criterion_id = $2', [leadId, criterionId]);
      else
        await manager.query(
          `INSERT INTO lead_answers AS a (id, lead_id, criterion_id, met, by) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (lead_id, criterion_id) DO UPDATE SET met = excluded.met, at = app_now(), by = excluded.by
           WHERE a.met <> excluded.met`,
          [newId(), leadId, criterionId, met, authorId],
        );
    }
  }
}
