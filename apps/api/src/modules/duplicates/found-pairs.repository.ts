import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { HOUSE_ID } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { FoundPair } from './compared.js';

/** What the look through the records has found; always as the house. */
@Injectable()
export class FoundPairs {
  constructor(private readonly work: UnitOfWork) {}

  /** Pairs of these records that are no longer found are put aside, unless a person has decided on them. */
  async keep(ids: readonly string[], found: readonly FoundPair[]): Promise<void> {
    const rows = found.map(({ one, other, verdict, score, reasons }) => ({
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
  }
}
