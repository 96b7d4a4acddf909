import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from '../approval-instance.entity.js';
import { ApprovalInstances, type SubjectRef } from '../approval-instances.repository.js';
import { InstanceIsNotFound, InstanceIsNotRunning } from '../approvals.errors.js';
import { statusWords } from '../approvals.texts.js';
import { PerformAction } from '../perform-action.js';

/** 撤回: the submitter takes the subject back, as far as the policy lets her. */
@Injectable()
export class WithdrawApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly perform: PerformAction,
  ) {}

  /** Locks the approval before anybody locks its subject: decisions lock in that order too. */
  async execute(subject: SubjectRef, reason: string, key: string = newId()): Promise<void> {
    await this.work.asHouse(async () => {
      const row = await this.liveForChange(subject);
      await this.perform.on(row, { key }, ({ stamp, context }) => ({ kind: 'withdraw', reason, ...stamp, context }));
    });
  }

  /** By itself, for every record alike: its room hears of the end, and opens it again. */
  async byId(instanceId: string, reason: string, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'withdraw',
      reason,
      ...stamp,
      context,
    }));
  }

  private async liveForChange(subject: SubjectRef): Promise<ApprovalInstance> {
    const row = await this.instances.liveForChange(subject);
    if (row) return row;
    const latest = (await this.instances.latest(subject.type, [subject.id])).get(subject.id);
    throw latest ? new InstanceIsNotRunning(statusWords(latest.status)) : new InstanceIsNotFound({});
  }
}
