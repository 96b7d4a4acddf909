import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { ApprovalSubjects } from '../approval-subjects.js';
import { IsRestedUpon, NotRevocable } from '../approvals.errors.js';
import { GrantRows } from '../grants.repository.js';
import { PerformAction } from '../perform-action.js';

/** 撤销授权: what was approved is taken back, by whoever had the last word or has that authority today. */
@Injectable()
export class RevokeGrant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly grants: GrantRows,
    private readonly subjects: ApprovalSubjects,
    private readonly perform: PerformAction,
  ) {}

  /** @throws NotRevocable, IsRestedUpon, GrantIsNotActive, and what the room of the record throws that cannot go back */
  async execute(instanceId: string, reason: string, key: string): Promise<void> {
    const row = await this.instances.getForChange(instanceId);
    if (!this.subjects.find(row.subjectType)?.revocable) throw new NotRevocable({});
    const later = await this.work.asHouse(async () => {
      // Whoever puts up a later version on the strength of this one holds it: it is waited for here, and then seen.
      if (row.status === 'approved') await this.grants.ofForChange(instanceId);
      return this.instances.liveAfter(instanceId);
    });
    if (later) throw new IsRestedUpon({ number: later.number });
    await this.perform.on(row, { key }, ({ stamp, context }) => ({ kind: 'revoke', reason, ...stamp, context }));
  }
}
