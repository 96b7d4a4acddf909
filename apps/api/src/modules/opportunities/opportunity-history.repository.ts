import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Opportunity, Outcome } from './opportunity.entity.js';

export interface StageMoveRow {
  id: string;
  movedAt: Date;
  movedById: string;
  movedByName: string;
  fromId: string | null;
  fromName: string | null;
  fromNameEn: string | null;
  toId: string;
  toName: string;
  toNameEn: string;
  outcome: Outcome;
  note: string | null;
  daysInStage: number | null;
}

/** Which stages a deal went through. Rows are only ever added; whose it was is kept by a trigger. */
@Injectable()
export class OpportunityHistory {
  constructor(private readonly work: UnitOfWork) {}

  /** @param from the stage before, null when the deal begins */
  async stageMoved(opportunity: Opportunity, from: string | null, note: string | null): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO opportunity_stage_moves (id, opportunity_id, from_stage_id, to_stage_id, outcome, note, moved_at, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        opportunity.id,
        from,
        opportunity.stageId,
        opportunity.outcome,
        note || null,
        this.work.now,
        this.work.authorId,
      ],
    );
  }

  /** Newest first; `daysInStage` are the days between this move and the one before it. */
  stageMoves(opportunityId: string): Promise<StageMoveRow[]> {
    return this.work.manager.query<StageMoveRow[]>(
      `SELECT m.id, m.moved_at AS "movedAt", m.moved_by AS "movedById", ow.name AS "movedByName", m.outcome, m.note,
         f.id AS "fromId", f.name AS "fromName", f.name_en AS "fromNameEn", t.id AS "toId", t.name AS "toName", t.name_en AS "toNameEn",
         floor(extract(epoch FROM m.moved_at - lag(m.moved_at) OVER (ORDER BY m.moved_at, m.id)) / 86400)::int AS "daysInStage"
       FROM opportunity_stage_moves m JOIN sales_stages t ON t.id = m.to_stage_id LEFT JOIN sales_stages f ON f.id = m.from_stage_id
       JOIN shown_owners ow ON ow.id = m.moved_by
       WHERE m.opportunity_id = $1 ORDER BY m.moved_at DESC, m.id DESC`,
      [opportunityId],
    );
  }

  /** The open stage a won deal stood in before. */
  async lastOpenStage(opportunityId: string): Promise<string | undefined> {
    const [row] = await this.work.manager.query<{ id: string }[]>(
      `SELECT m.from_stage_id AS id FROM opportunity_stage_moves m JOIN sales_stages s ON s.id = m.from_stage_id
       WHERE m.opportunity_id = $1 AND s.kind = 'open' ORDER BY m.moved_at DESC, m.id DESC LIMIT 1`,
      [opportunityId],
    );
    return row?.id;
  }
}
