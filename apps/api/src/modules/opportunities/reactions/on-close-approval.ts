import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned, Approvals } from '../../approvals/index.js';
import { CloseOpportunity } from '../actions/close-opportunity.js';
import { Opportunities } from '../opportunities.repository.js';
import type { ClosingState, LostReason } from '../opportunity.entity.js';
import { CLOSE_PURPOSE, type ClosingSnapshot } from '../opportunity-closing.js';

/** Closes what was confirmed, exactly as it was put up, in the transaction of the last agreement. */
@Injectable()
export class OnCloseApproval {
  constructor(
    private readonly approvals: Approvals,
    private readonly closeOpportunity: CloseOpportunity,
    private readonly opportunities: Opportunities,
  ) {}

  @Together(ApprovalFinished)
  async finished({
    payload: { purpose, instanceId, subjectId, outcome, submitterId },
  }: ApprovalFinished): Promise<void> {
    if (purpose !== CLOSE_PURPOSE) return;
    if (outcome !== 'approved') return this.becomes(subjectId, outcome === 'rejected' ? 'refused' : 'none');
    const { closing } = (await this.approvals.get(instanceId)).snapshot as ClosingSnapshot;
    const how = { ...closing, reason: closing.reason as LostReason | null };
    await this.closeOpportunity.execute(subjectId, how, submitterId);
  }

  @Together(ApprovalReturned)
  async returned({ payload: { purpose, subjectId } }: ApprovalReturned): Promise<void> {
    if (purpose === CLOSE_PURPOSE) await this.becomes(subjectId, 'returned');
  }

  private async becomes(id: string, closing: ClosingState): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    opportunity.closing = closing;
    await this.opportunities.save(opportunity);
  }
}
