import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished } from '../../approvals/index.js';
import { TakeStep } from '../actions/take-step.js';
import { INITIATION_PURPOSE } from '../project-initiation.js';

/** Starts what was agreed to, in the transaction of the last agreement, in the name of who put it up. */
@Injectable()
export class OnInitiationApproval {
  constructor(private readonly takeStep: TakeStep) {}

  @Together(ApprovalFinished)
  async finished({ payload: { purpose, subjectId, outcome, submitterId } }: ApprovalFinished): Promise<void> {
    if (purpose !== INITIATION_PURPOSE || outcome !== 'approved') return;
    await this.takeStep.execute(subjectId, { to: 'running' }, submitterId);
  }
}
