import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { ApprovalRounds, sightingsIn } from '../approval-rounds.repository.js';
import { PerformAction } from '../perform-action.js';

/** 拿回: whoever decided last thinks again, as long as nobody has built on it, or seen it where the policy is as strict as that. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly rounds: ApprovalRounds,
    private readonly perform: PerformAction,
  ) {}

  async execute(instanceId: string, taskId: string, key: string): Promise<void> {
    // Locked before it is asked who has seen it: nobody opens a seat between the question and the answer.
    const row = await this.instances.getForChange(instanceId);
    const seen = sightingsIn(await this.work.asHouse(() => this.rounds.times(instanceId)));
    await this.perform.on(row, { key }, ({ stamp, context }) => ({
      kind: 'takeBack',
      taskId,
      seen,
      ...stamp,
      context,
    }));
  }
}
