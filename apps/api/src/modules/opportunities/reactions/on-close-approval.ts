import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, Approvals } from '../../approvals/index.js';
import { CloseOpportunity } from '../actions/close-opportunity.js';
import type { LostReason } from '../opportunity.entity.js';
import { CLOSE_PURPOSE, type ClosingSnapshot } from '../opportunity-closing.js';

/** Closes what was confirmed, exactly as it was put up, in the transaction of the last agreement. */
@Injectable()
export class OnCloseApproval {
  constructor(
    private readonly approvals: Approvals,
    private readonly closeOpportunity: CloseOpportunity,
  ) {}

  @Together(ApprovalFinished)
  async finished({
    payload: { purpose, instanceId, subjectId, outcome, submitterId },
  }: ApprovalFinished): Promise<void> {
    if (purpose !== CLOSE_PURPOSE || outcome !== 'approved') return;
    const { closing } = (await this.approvals.get(instanceId)).snapshot as ClosingSnapshot;
    const how = { ...closing, reason: closing.reason as LostReason | null };
    await this.closeOpportunity.execute(subjectId, how, submitterId);
  }
}
