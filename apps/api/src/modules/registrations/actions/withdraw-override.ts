import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Approvals } from '../../approvals/index.js';
import { CONFLICT_TYPE } from '../conflict.entity.js';
import { Conflicts } from '../conflicts.repository.js';
import { ConflictIsNotInApproval } from '../registrations.errors.js';

/** Whoever asked for an exception takes it back, also after it was sent back to her. */
@Injectable()
export class WithdrawOverride {
  constructor(
    private readonly work: UnitOfWork,
    private readonly conflicts: Conflicts,
    private readonly approvals: Approvals,
  ) {}

  /** @throws RowIsMissing, ConflictIsNotInApproval, refusals of the approval */
  async execute(id: string): Promise<void> {
    const { number, proposal } = await this.conflicts.show(id);
    const subject = { type: CONFLICT_TYPE, id };
    const live = await this.approvals.liveInstanceOf(subject);
    if (!live || proposal?.askedBy !== this.work.principal.personId) throw new ConflictIsNotInApproval({ number });
    await this.approvals.withdraw(subject);
  }
}
