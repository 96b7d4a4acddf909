import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { ApprovalRounds } from '../approval-rounds.repository.js';

/** Somebody has her open seats before her: the first time counts, and decides whether the one before may be taken back. */
@Injectable()
export class MarkSeen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly rounds: ApprovalRounds,
  ) {}

  /** Under the lock, so that a decision which is being taken back meanwhile was either seen or not. @throws RowIsMissing */
  async execute(instanceId: string): Promise<void> {
    await this.instances.getForChange(instanceId);
    await this.rounds.markSeen(instanceId, this.work.principal.personId);
  }
}
