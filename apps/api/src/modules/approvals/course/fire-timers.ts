import { Injectable, Logger } from '@nestjs/common';
import { STAGES, type Stage } from '@countersign/approval-engine';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Often } from '../../../platform/housekeeping/often.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { PerformAction } from '../perform-action.js';

interface Timer {
  id: string;
  instanceId: string;
  taskId: string;
  stage: Stage;
  /** Of its seat. */
  state: string;
}

/**
 * The approval is locked before its timer, as by everybody else, and one that somebody is at work in is left for the next
 * time. A timer whose seat stands still is not looked at until it goes on, and none while an earlier one of its seat waits:
 * that one may have failed, and would then come after it.
 */
const NEXT = `
  SELECT t.id, t.instance_id AS "instanceId", t.task_id AS "taskId", t.stage, s.state FROM approval_timers t
  JOIN approval_instances i ON i.id = t.instance_id JOIN approval_tasks s ON s.id = t.task_id
  WHERE t.fired_at IS NULL AND NOT t.halted AND t.due_at <= app_now() AND t.id <> ALL ($1::uuid[])
    AND NOT EXISTS (SELECT 1 FROM approval_timers e WHERE e.task_id = t.task_id AND e.fired_at IS NULL
      AND array_position($2::text[], e.stage) < array_position($2::text[], t.stage))
  ORDER BY t.due_at, t.id LIMIT 1 FOR UPDATE OF i, t SKIP LOCKED`;

const LIVE = ['open', 'waiting', 'held'];

/**
 * 超时: what was to happen by now happens, as an action of the house that looks again whether it still applies. A timer
 * and what it does are one transaction.
 */
@Injectable()
export class FireTimers {
  private readonly logger = new Logger('approvals');

  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
  ) {}

  /** Fires all that is due; one that fails is left for the next time and holds up no other seat. */
  @Often()
  async execute(): Promise<void> {
    const failed: string[] = [];
    while (await this.next(failed));
  }

  private async next(failed: string[]): Promise<boolean> {
    let timer: Timer | undefined;
    try {
      return await this.work.run(HOUSE, 'write', async (manager) => {
        [timer] = await manager.query<Timer[]>(NEXT, [failed, STAGES]);
        if (!timer) return false;
        const outcome = await this.fire(timer);
        await manager.query('UPDATE approval_timers SET fired_at = app_now(), outcome = $2 WHERE id = $1', [
          timer.id,
          outcome,
        ]);
        return true;
      });
    } catch (error) {
      if (!timer) throw error;
      failed.push(timer.id);
      this.logger.error({ msg: 'a timer could not fire', timer: timer.id, error: String(error) });
      return true;
    }
  }

  /** @returns `fired`, or why there was nothing left to do */
  private async fire({ id: key, instanceId, taskId, stage, state }: Timer): Promise<string> {
    // Most are decided in time; a closed seat never opens again, and its approval need not be read for that.
    if (!LIVE.includes(state)) return 'approval.task_not_open';
    try {
      await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
        kind: 'timeout',
        taskId,
        stage,
        ...stamp,
        context,
      }));
      return 'fired';
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('approval.')) return error.code;
      throw error;
    }
  }
}
