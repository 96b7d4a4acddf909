import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalAction, ApprovalRound } from './approval-action.entity.js';

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

  /** The last round of an earlier approval, to compare with; seen by whoever sees the later one. */
  async lastOf(instanceId: string): Promise<ApprovalRound | undefined> {
    const [round] = await this.work.asHouse(() =>
      this.work.manager.find(ApprovalRound, { where: { instanceId }, order: { round: 'DESC' }, take: 1 }),
    );
    return round;
  }
}
