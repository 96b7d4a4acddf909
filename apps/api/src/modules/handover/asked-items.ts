import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  isAsked,
  type AskedSource,
  type Foreseen,
  type Given,
  type Meant,
} from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import type { Locale } from '../../platform/http/locale.js';
import type { Handover } from './handover.entity.js';
import type { ChunkResult } from './handover-items.repository.js';

/** Each is a transaction of its own inside the chunk's. */
const ROWS_AT_ONCE = 20;

interface Outcome {
  readonly id: string;
  readonly takerId: string | null;
  readonly outcome: Given['outcome'] | 'restored' | 'kept';
}

/** The part of a plan that another room must be asked about: what would become of it, its going, and its coming back. */
@Injectable()
export class AskedItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: HandoverSources,
  ) {}

  /** What would go otherwise than planned, of all that is left. */
  async foreseen(
    handover: Pick<Handover, 'id' | 'personId'>,
    locale: Locale,
  ): Promise<(Foreseen & { meantFor: string | null })[]> {
    const found = [];
    for (const source of this.asked()) {
      const meant = await this.items(handover.id, source, null, null);
      const successors = new Map(meant.map(({ id, successorId }) => [id, successorId]));
      const foreseen = await this.foresee(source, handover.personId, meant, locale);
      found.push(...foreseen.map((each) => ({ ...each, meantFor: successors.get(each.id) ?? null })));
    }
    return found;
  }

  foresee(source: AskedSource, leaverId: string, meant: readonly Meant[], locale: Locale): Promise<Foreseen[]> {
    return this.work.asHouse(() => source.asks.foresee(leaverId, meant, locale));
  }

  /** @returns null when none was left */
  async giveSome({ id, personId, begunAt }: Handover): Promise<ChunkResult | null> {
    for (const source of this.asked()) {
      const meant = await this.items(id, source, null, ROWS_AT_ONCE);
      if (meant.length === 0) continue;
      const given = await source.asks.give(personId, begunAt ?? this.work.now, meant);
      await this.record(id, source, given);
      return { n: meant.length, done: given.filter(({ outcome }) => outcome === 'moved').length };
    }
    return null;
  }

  /** @returns null when none was left */
  async giveBackSome({ id, personId, begunBy, createdBy }: Handover): Promise<ChunkResult | null> {
    for (const source of this.asked()) {
      const moved = await this.items(id, source, 'moved', ROWS_AT_ONCE);
      if (moved.length === 0) continue;
      const back = new Set(await source.asks.giveBack(personId, begunBy ?? createdBy, moved));
      const outcomes = moved.map((each) => ({
        ...{ id: each.id, takerId: each.successorId },
        outcome: back.has(each.id) ? ('restored' as const) : ('kept' as const),
      }));
      await this.record(id, source, outcomes);
      return { n: moved.length, done: back.size };
    }
    return null;
  }

  private asked(): AskedSource[] {
    return this.sources.all().filter(isAsked);
  }

  private items(
    handoverId: string,
    { kind }: AskedSource,
    outcome: string | null,
    limit: number | null,
  ): Promise<Meant[]> {
    return this.work.asHouse(() =>
      this.work.manager.query<Meant[]>(
        `SELECT record_id AS id, successor_id AS "successorId" FROM handover_items
         WHERE handover_id = $1 AND kind = $2 AND outcome IS NOT DISTINCT FROM $3 ORDER BY record_id LIMIT $4`,
        [handoverId, kind, outcome, limit],
      ),
    );
  }

  /** With whom each is now stays with it: that may be another one than was planned. */
  private async record(handoverId: string, { kind }: AskedSource, outcomes: readonly Outcome[]): Promise<void> {
    const rows = outcomes.map(({ id, takerId, outcome }) => ({ record_id: id, successor_id: takerId, outcome }));
    await this.work.asHouse(() =>
      this.work.manager.query(
        `UPDATE handover_items i SET outcome = o.outcome, successor_id = coalesce(o.successor_id, i.successor_id), at = app_now()
         FROM jsonb_populate_recordset(NULL::handover_items, $3::jsonb) o
         WHERE i.handover_id = $1 AND i.kind = $2 AND i.record_id = o.record_id`,
        [handoverId, kind, JSON.stringify(rows)],
      ),
    );
  }
}
