import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from '../approval-instance.entity.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances, type SubjectRef } from '../approval-instances.repository.js';
import { InstanceIsNotFound, InstanceIsNotRunning } from '../approvals.errors.js';
import { statusWords } from '../approvals.texts.js';
import { RoutingContexts } from '../routing-context.js';
import { SettleCommand } from '../settle-command.js';

/** 撤回: the submitter takes the subject back, as far as the policy lets her. */
@Injectable()
export class WithdrawApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
    private readonly settle: SettleCommand,
  ) {}

  /** Locks the approval before anybody locks its subject: decisions lock in that order too. */
  async execute(subject: SubjectRef, reason: string, idempotencyKey: string = newId()): Promise<void> {
    const row = await this.work.asHouse(() => this.liveForChange(subject));
    const history = await this.work.asHouse(() => this.history.of(row.id));
    const { content } = await this.contexts.policy(row.policyVersionId);
    const stamp = { actor: this.work.principal.personId, at: this.work.now.toISOString(), idempotencyKey };
    await this.settle.execute(history, { kind: 'withdraw', reason, ...stamp }, content, async ({ instance }) => {
      row.follow(instance, this.work.now);
      await this.instances.save(row);
      return row;
    });
  }

  private async liveForChange(subject: SubjectRef): Promise<ApprovalInstance> {
    const row = await this.instances.liveForChange(subject);
    if (row) return row;
    const latest = (await this.instances.latest(subject.type, [subject.id])).get(subject.id);
    throw latest ? new InstanceIsNotRunning(statusWords(latest.status)) : new InstanceIsNotFound({});
  }
}
