import { Injectable } from '@nestjs/common';
import type { Command } from '@countersign/approval-engine';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PerformAction, type Situation } from '../perform-action.js';

export interface Reassignment {
  readonly taskId: string;
  readonly to: string;
  readonly reason: string;
  /** Who agrees to it; neither of the two takes part. */
  readonly secondPersonId: string;
  /** Who proposed it, where the second person is the one who acts now. */
  readonly proposedBy?: string;
}

/**
 * What a process administrator may do to an approval that is none of his: stop it, let it go on, seat somebody else, end
 * it. Nobody approves in another's name. He reaches it whoever owns its subject, and sees no more of that than its name.
 */
@Injectable()
export class AdministerApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
  ) {}

  suspend(instanceId: string, reason: string, key: string): Promise<void> {
    return this.act(instanceId, key, ({ stamp, context }) => ({ kind: 'suspend', reason, ...stamp, context }));
  }

  resume(instanceId: string, reason: string, key: string): Promise<void> {
    return this.act(instanceId, key, ({ stamp, context }) => ({ kind: 'resume', reason, ...stamp, context }));
  }

  /** Recorded as the act of who proposed it, with the second person beside him. */
  reassign(
    instanceId: string,
    { secondPersonId: second, proposedBy, ...request }: Reassignment,
    key: string,
  ): Promise<void> {
    return this.act(instanceId, key, ({ stamp, context }) => ({
      kind: 'reassign',
      ...request,
      second,
      ...stamp,
      actor: proposedBy ?? stamp.actor,
      context,
    }));
  }

  terminate(instanceId: string, reason: string, key: string): Promise<void> {
    return this.act(instanceId, key, ({ stamp, context }) => ({ kind: 'terminate', reason, ...stamp, context }));
  }

  private async act(instanceId: string, key: string, command: (situation: Situation) => Command): Promise<void> {
    await this.work.asHouse(() => this.perform.execute(instanceId, { key }, command));
  }
}
