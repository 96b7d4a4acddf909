import { Injectable } from '@nestjs/common';
import type { Sighting } from '@countersign/approval-engine';
import type { Step } from '@countersign/working-time';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalAction, ApprovalRound } from './approval-action.entity.js';

export interface SeatTimes {
  openedAt: Date | null;
  dueAt: Date | null;
  haltedAt: Date | null;
  dueExplanation: Step[];
  seenAt: Date | null;
  seenBy: string | null;
}

/** What was put forward each time, and what was done about it. */
@Injectable()
export class ApprovalRounds {
  constructor(private readonly work: UnitOfWork) {}

  of(instanceId: string): Promise<ApprovalRound[]> {
    return this.work.manager.find(ApprovalRound, { where: { instanceId }, order: { round: 'ASC' } });
  }

  actions(instanceId: string): Promise<ApprovalAction[]> {
    return this.work.manager.find(ApprovalAction, { where: { instanceId }, order: { seq: 'ASC' } });
  }

  /** Since when each seat waits and until when, by task. */
  async times(instanceId: string): Promise<Map<string, SeatTimes>> {
    const rows = await this.work.manager.query<(SeatTimes & { id: string })[]>(
      `SELECT id, opened_at AS "openedAt", due_at AS "dueAt", halted_at AS "haltedAt", due_explanation AS "dueExplanation", seen_at AS "seenAt", seen_by AS "seenBy"
       FROM approval_tasks WHERE instance_id = $1`,
      [instanceId],
    );
    return new Map(rows.map(({ id, ...times }) => [id, times]));
  }

  /** Which open seats somebody has before her, or had; the first time is kept. */
  async markSeen(instanceId: string, personId: string): Promise<void> {
    await this.work.asHouse(() =>
      this.work.manager.query(
        `UPDATE approval_tasks SET seen_at = app_now(), seen_by = $2
         WHERE instance_id = $1 AND state = 'open' AND seen_at IS NULL AND $2 IN (actor_id, principal_id)`,
        [instanceId, personId],
      ),
    );
  }

  /** The last round of an earlier approval, to compare with; seen by whoever sees the later one. */
  async lastOf(instanceId: string): Promise<ApprovalRound | undefined> {
    const [round] = await this.work.asHouse(() =>
      this.work.manager.find(ApprovalRound, { where: { instanceId }, order: { round: 'DESC' }, take: 1 }),
    );
    return round;
  }
}

/** Who has opened which seats, as the engine is told of it. */
export function sightingsIn(times: ReadonlyMap<string, SeatTimes>): Sighting[] {
  return [...times].flatMap(([taskId, { seenAt, seenBy }]) =>
    seenAt && seenBy ? [{ taskId, by: seenBy, at: seenAt.toISOString() }] : [],
  );
}
