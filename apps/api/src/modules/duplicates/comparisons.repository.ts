import { companyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { HOUSE_ID } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { probesOf, type HintReason } from '../customers/index.js';
import type { Paired } from './duplicate-pair.entity.js';

/** A live customer, or a lead that has not become one. */
export interface Compared {
  readonly object: Paired;
  readonly id: string;
  readonly name: string;
}

export interface FoundPair {
  readonly one: Compared;
  readonly other: Compared;
  readonly verdict: 'same' | 'likely';
  readonly score: number;
  readonly reasons: readonly HintReason[];
}

interface Uncompared {
  readonly id: string;
  /** Null where there is no such record any more. */
  readonly name: string | null;
}

const RECORDS_A_STEP = 100;
/** Names that more records than these share a key with are too common to be compared by it. */
const MOST_CANDIDATES = 60;

/** What is still to be compared, with what, and what came of it; always as the house. */
@Injectable()
export class Comparisons {
  constructor(private readonly work: UnitOfWork) {}

  /** Locked until the step is over; another worker takes the next ones. */
  next(): Promise<Uncompared[]> {
    return this.work.manager.query<Uncompared[]>(
      `SELECT m.record_id AS id, coalesce(c.name, l.name) AS name FROM match_records m
       LEFT JOIN customers c ON c.id = m.record_id AND m.object = 'customer' LEFT JOIN leads l ON l.id = m.record_id AND m.object = 'lead'
       WHERE NOT m.compared AND m.object <> 'contact' ORDER BY m.object, m.record_id LIMIT $1 FOR UPDATE OF m SKIP LOCKED`,
      [RECORDS_A_STEP],
    );
  }

  async candidates(records: readonly Uncompared[]): Promise<[Compared, Compared][]> {
    const asked = records.flatMap(({ id, name }) =>
      name === null ? [] : [{ id, probes: probesOf(companyName(name)) }],
    );
    const found = await this.work.manager.query<{ id: string; otherId: string }[]>(
      `SELECT r.id, m.record_id AS "otherId" FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, probes jsonb)
       CROSS JOIN LATERAL (
         SELECT m.record_id FROM match_records m
         WHERE m.keys && ARRAY (SELECT jsonb_array_elements_text(r.probes)) AND m.object <> 'contact' AND m.record_id <> r.id LIMIT $2
       ) m`,
      [JSON.stringify(asked), MOST_CANDIDATES],
    );
    const live = await this.live([...new Set(found.flatMap(({ id, otherId }) => [id, otherId]))]);
    return found.flatMap(({ id, otherId }) => {
      const [one, other] = [live.get(id), live.get(otherId)];
      return one && other ? [[one, other] as [Compared, Compared]] : [];
    });
  }

  /** Pairs of these records that are no longer found are put aside, unless a person has decided on them. */
  async keep(ids: readonly string[], found: readonly FoundPair[]): Promise<void> {
    const pairs = [...new Map(found.map((pair) => [`${pair.one.id} ${pair.other.id}`, pair])).values()];
    const rows = pairs.map(({ one, other, verdict, score, reasons }) => ({
      id: newId(),
      one_object: one.object,
      one_id: one.id,
      other_object: other.object,
      other_id: other.id,
      verdict,
      score,
      reasons,
    }));
    const { manager } = this.work;
    await manager.query(
      `INSERT INTO duplicate_pairs AS p (id, created_by, updated_by, one_object, one_id, other_object, other_id, verdict, score, reasons)
       SELECT r.id, $2, $2, r.one_object, r.one_id, r.other_object, r.other_id, r.verdict, r.score, r.reasons
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, one_object text, one_id uuid, other_object text, other_id uuid, verdict text, score int, reasons jsonb)
       ORDER BY r.one_id, r.other_id
       ON CONFLICT (one_id, other_id) DO UPDATE SET verdict = excluded.verdict, score = excluded.score, reasons = excluded.reasons,
         deleted_at = NULL, deleted_by = NULL, version = p.version + 1, updated_at = app_now(), updated_by = $2
       WHERE p.deleted_at IS NOT NULL OR p.score <> excluded.score OR p.reasons <> excluded.reasons`,
      [JSON.stringify(rows), HOUSE_ID],
    );
    await manager.query(
      `UPDATE duplicate_pairs SET deleted_at = app_now(), deleted_by = $3, version = version + 1, updated_at = app_now(), updated_by = $3
       WHERE deleted_at IS NULL AND dismissed_at IS NULL AND (one_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS r (one_id uuid, other_id uuid) WHERE r.one_id = duplicate_pairs.one_id AND r.other_id = duplicate_pairs.other_id)`,
      [ids, JSON.stringify(rows), HOUSE_ID],
    );
    await manager.query(
      `UPDATE match_records SET compared = true WHERE object <> 'contact' AND record_id = ANY($1::uuid[])`,
      [ids],
    );
  }

  private async live(ids: readonly string[]): Promise<Map<string, Compared>> {
    const rows = await this.work.manager.query<Compared[]>(
      `SELECT 'customer' AS object, id, name FROM customers WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL
       UNION ALL SELECT 'lead', id, name FROM leads WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL AND status <> 'qualified'`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
