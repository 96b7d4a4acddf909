import { Injectable, Logger } from '@nestjs/common';
import type { Stage } from '@countersign/approval-engine';
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
}

/** A seat that is stopped, held for somebody else, or waits for the organisation, is not pressed until it goes on. */
const NEXT = `
  SELECT t.id, t.instance_id AS "instanceId", t.task_id AS "taskId", t.stage FROM approval_timers t
  JOIN approval_instances i ON i.id = t.instance_id JOIN approval_tasks s ON s.id = t.task_id
  WHERE t.fired_at IS NULL AND t.due_at <= app_now() AND i.status NOT IN ('suspended', 'blocked') AND s.state <> 'held'
    AND t.id <> ALL ($1::uuid[])
  ORDER BY t.due_at, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED`;

/**
 * 超时: what was to happen by now happens, as an action of the house that looks again whether it still applies. A timer
 * and what it does are one transaction; nobody but this ever locks a timer, so the instance may be locked after it.
 */
@Injectable()
export class FireTimers {
  private readonly logger = new Logger('approvals');

  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
  ) {}

  /** Fires all that is due; one that fails is left for the next time and holds up no other. */
  @Often()
  async execute(): Promise<void> {
    const failed: string[] = [];
    while (await this.next(failed));
  }

  private async next(failed: string[]): Promise<boolean> {
    let timer: Timer | undefined;
    try {
      return await this.work.run(HOUSE, 'write', async (manager) => {
        [timer] = await manager.query<Timer[]>(NEXT, [failed]);
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
  private async fire({ id: key, instanceId, taskId, stage }: Timer): Promise<string> {
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
