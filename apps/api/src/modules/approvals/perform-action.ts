import { Injectable } from '@nestjs/common';
import type { Command, Context, Instance } from '@countersign/approval-engine';
import { HOUSE, HOUSE_ID } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalHistory, type History } from './approval-history.repository.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalInstances } from './approval-instances.repository.js';
import { mustBeWhatWasPutUp } from './put-up.js';
import { RunningContexts, type RunningContext } from './running-context.js';
import { SettleCommand } from './settle-command.js';

/** Who acts, when, and under which key a repetition is recognised. */
export interface Stamp {
  readonly actor: string;
  readonly at: string;
  readonly idempotencyKey: string;
}

/** An approval under its lock, and what its next step is judged by: its policy version, and the organisation of today. */
export interface Situation {
  readonly instance: Instance;
  readonly context: Context;
  readonly stamp: Stamp;
}

export interface Intent {
  /** One key for one intent. */
  readonly key: string;
  /** In whose name the house acts (seeds); otherwise it is the person of the request, or the house itself. */
  readonly actor?: string | undefined;
}

/** The one way in which anything happens to an approval that is under way: lock, fold, ask the engine, record. */
@Injectable()
export class PerformAction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RunningContexts,
    private readonly settle: SettleCommand,
  ) {}

  /**
   * @param command what is wanted, in the situation as it is under the lock
   * @returns false when the same key did the same before, so that nothing was written
   * @throws RowIsMissing for an approval the actor may not see
   * @throws DomainError for the engine's refusal; DocumentIsAltered
   */
  async execute(instanceId: string, intent: Intent, command: (situation: Situation) => Command): Promise<boolean> {
    return this.on(await this.instances.getForChange(instanceId), intent, command);
  }

  /** The same for a row that is locked already. */
  async on(
    row: ApprovalInstance,
    { key, actor }: Intent,
    command: (situation: Situation) => Command,
  ): Promise<boolean> {
    const [history, { policy, ...around }] = await this.known(row);
    const context = { policy: policy.content, ...around };
    const stamp = { actor: this.author(actor), at: this.work.now.toISOString(), idempotencyKey: key };
    const wanted = command({ instance: history.instance, context, stamp });
    if ('subjectHash' in wanted) mustBeWhatWasPutUp(row, history.instance);
    return this.settle.execute(history, wanted, context, async ({ instance }) => {
      row.follow(instance, this.work.now);
      await this.instances.save(row);
      return row;
    });
  }

  /**
   * Asks under the same lock whether it could be done, and writes nothing.
   * @returns the approval as it is
   * @throws DomainError for the engine's refusal
   */
  async consider(instanceId: string, key: string, command: (situation: Situation) => Command): Promise<Instance> {
    const row = await this.instances.getForChange(instanceId);
    const [history, { policy, ...around }] = await this.known(row);
    const context = { policy: policy.content, ...around };
    const stamp = { actor: this.author(undefined), at: this.work.now.toISOString(), idempotencyKey: key };
    const { instance } = history;
    await this.settle.mustBeAllowed(history, command({ instance, context, stamp }), context);
    return instance;
  }

  /** As the house: whoever holds the lock may read all of it. */
  private known(row: ApprovalInstance): Promise<[History, RunningContext]> {
    return this.work.asHouse(() => Promise.all([this.history.of(row.id), this.contexts.of(row)]));
  }

  private author(inTheNameOf: string | undefined): string {
    return this.work.actor === HOUSE ? (inTheNameOf ?? HOUSE_ID) : this.work.actor.personId;
  }
}
