import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned } from '../../approvals/index.js';
import { DecideConflict } from '../actions/decide-conflict.js';
import { Claims } from '../claims.repository.js';
import { CONFLICT_TYPE } from '../conflict.entity.js';
import { Conflicts } from '../conflicts.repository.js';

/** What was agreed to is written in the transaction of the last agreement; what was refused leaves the order of entry. */
@Injectable()
export class OnOverrideApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
    private readonly conflicts: Conflicts,
    private readonly decide: DecideConflict,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome, decidedBy: by } }: ApprovalFinished): Promise<void> {
    if (subjectType !== CONFLICT_TYPE) return;
    if (outcome === 'withdrawn') return this.reopen(subjectId);
    await this.work.asHouse(async () => {
      await this.claims.oneAtATime();
      const conflict = await this.conflicts.getForChange(subjectId);
      const how = outcome === 'approved' ? 'favourable' : 'by_order';
      const reason = outcome === 'approved' ? (conflict.proposal?.reason ?? null) : null;
      await this.decide.execute(conflict, { outcome: how, reason, by });
    });
  }

  @Together(ApprovalReturned)
  async returned({ payload: { subjectType, subjectId } }: ApprovalReturned): Promise<void> {
    if (subjectType === CONFLICT_TYPE) await this.reopen(subjectId);
  }

  private reopen(id: string): Promise<void> {
    return this.work.asHouse(async () => {
      const conflict = await this.conflicts.getForChange(id);
      if (conflict.status !== 'in_approval') return;
      conflict.reopen();
      await this.conflicts.save(conflict);
    });
  }
}
