import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Whom a leaver's record is meant for. */
export interface PlannedSuccessor {
  readonly personId: string;
  readonly successorId: string;
}

/**
 * Whom the plan of a handover that has begun names for a record that has not gone yet. The room of the record asks, so that
 * it goes the same way whoever notices first that the leaver is gone.
 */
@Injectable()
export class PlannedSuccessors {
  constructor(private readonly work: UnitOfWork) {}

  /** Asked as the house. */
  of(kind: string, recordId: string): Promise<PlannedSuccessor[]> {
    return this.work.manager.query<PlannedSuccessor[]>(
      `SELECT h.person_id AS "personId", i.successor_id AS "successorId"
       FROM handovers h JOIN handover_items i ON i.handover_id = h.id AND i.kind = $1 AND i.record_id = $2
       WHERE i.successor_id IS NOT NULL AND (i.outcome IS NULL OR i.outcome = 'stopped') AND h.deleted_at IS NULL
         AND (h.status IN ('queued', 'running', 'waiting') OR (h.disabled_at IS NOT NULL AND h.status NOT IN ('undoing', 'undone')))
       ORDER BY h.begun_at DESC`,
      [kind, recordId],
    );
  }
}
