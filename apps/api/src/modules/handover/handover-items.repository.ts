import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isAsked, isHeld, type HandoverSource, type HeldSource } from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { divisionSql, goneSql, moveSql, returnSql } from './division.sql.js';
import type { Handover } from './handover.entity.js';
import type { Share } from './handovers.events.js';

export interface PlannedCount {
  readonly kind: string;
  readonly successorId: string | null;
  readonly outcome: string | null;
  readonly count: number;
}

export interface ChunkResult {
  /** Looked at. */
  readonly n: number;
  /** Of those, handed over or given back. */
  readonly done: number;
}

const ROWS_AT_ONCE = 500;

/**
 * The plan of a handover, one row a record, and its execution. Both act as the house: whoever may hand somebody's records
 * over does so whether or not she reads them, and is shown counts alone where she does not.
 */
@Injectable()
export class HandoverItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: HandoverSources,
  ) {}

  /** Divides anew what has not gone over yet; what was chosen by hand stays chosen while it is still hers. */
  async plan(handover: Handover): Promise<void> {
    await this.work.asHouse(async () => {
      await this.work.manager.query(
        `DELETE FROM handover_items WHERE handover_id = $1 AND outcome IS NULL AND why <> 'hand'`,
        [handover.id],
      );
      for (const source of this.sources.all()) await this.divide(handover, source);
    });
  }

  /** Whoever only changes her job keeps what is asked for as long as she may have it. */
  private async divide(handover: Handover, source: HandoverSource): Promise<void> {
    const stays = isAsked(source) && handover.reason === 'moving';
    await this.work.manager.query(goneSql(source), [handover.id, handover.personId, stays]);
    if (stays) return;
    const { sql, values } = divisionSql(handover, source, this.sources.find(source.group?.kind ?? ''));
    await this.work.manager.query(sql, values);
  }

  /** As the reader, so that only what she may see is chosen among; null takes the choice back. @returns how many */
  async choose(handoverId: string, kind: string, ids: readonly string[], successorId: string | null): Promise<number> {
    const [, count] = await this.work.manager.query<[unknown, number]>(
      `UPDATE handover_items SET successor_id = $4, why = CASE WHEN $4::uuid IS NULL THEN 'rest' ELSE 'hand' END
       WHERE handover_id = $1 AND kind = $2 AND record_id = ANY ($3::uuid[]) AND outcome IS NULL`,
      [handoverId, kind, ids, successorId],
    );
    return count;
  }

  counts(handoverId: string): Promise<PlannedCount[]> {
    return this.work.manager.query(
      `SELECT kind, successor_id AS "successorId", outcome, count(*)::int AS count FROM handover_items
       WHERE handover_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC`,
      [handoverId],
    );
  }

  /** The next few hundred of whichever kind has some left. @returns null when none was left */
  async moveSome({ id, personId }: Handover): Promise<ChunkResult | null> {
    return this.some((kind) => [moveSql(kind), [id, ROWS_AT_ONCE, personId, this.work.authorId]]);
  }

  async returnSome({ id }: Handover): Promise<ChunkResult | null> {
    return this.some((kind) => [returnSql(kind), [id, ROWS_AT_ONCE, this.work.authorId]]);
  }

  /** How many each successor has, of what went over and came back or not. */
  async shares(handoverId: string, outcome: 'moved' | 'restored', since: Date): Promise<Share[]> {
    return this.work.asHouse(() =>
      this.work.manager.query<Share[]>(
        `SELECT successor_id AS "personId", count(*)::int AS count FROM handover_items
         WHERE handover_id = $1 AND outcome = $2 AND at >= $3 GROUP BY 1 ORDER BY 1`,
        [handoverId, outcome, since],
      ),
    );
  }

  private async some(statement: (source: HeldSource) => [string, unknown[]]): Promise<ChunkResult | null> {
    return this.work.asHouse(async () => {
      for (const source of this.sources.all().filter(isHeld)) {
        const [row] = await this.work.manager.query<ChunkResult[]>(...statement(source));
        if (row && row.n > 0) return row;
      }
      return null;
    });
  }
}
