import { Injectable } from '@nestjs/common';
import type { Step } from '@countersign/working-time';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalAction, ApprovalRound } from './approval-action.entity.js';

export interface SeatTimes {
  openedAt: Date | null;
  dueAt: Date | null;
  dueExplanation: Step[];
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
      `SELECT id, opened_at AS "openedAt", due_at AS "dueAt", due_explanation AS "dueExplanation" FROM approval_tasks WHERE instance_id = $1`,
      [instanceId],
    );
    return new Map(rows.map(({ id, ...times }) => [id, times]));
  }

  /** The last round of an earlier approval, to compare with; seen by whoever sees the later one. */
  async lastOf(instanceId: string): Promise<ApprovalRound | undefined> {
    const [round] = await this.work.asHouse(() =>
      this.work.manager.find(ApprovalRound, { where: { instanceId }, order: { round: 'DESC' }, take: 1 }),
    );
    return round;
  }
}
