import { Injectable } from '@nestjs/common';
import { Afterwards, Together } from '../../../platform/events/events.js';
import { WakeUps } from '../../../platform/events/wake-ups.js';
import {
  ApprovalBlocked,
  ApprovalFinished,
  ApprovalReturned,
  Approvals,
  ApprovalTaskOpened,
  Inbox,
  InboxChanged,
} from '../../approvals/index.js';
import { TellPeople, topicOf } from '../tell-people.js';

/** Approvers hear that they are asked, submitters what has become of it. */
@Injectable()
export class OnApprovalNews {
  constructor(
    private readonly approvals: Approvals,
    private readonly inbox: Inbox,
    private readonly tell: TellPeople,
    private readonly wakeUps: WakeUps,
  ) {}

  @Afterwards(ApprovalTaskOpened)
  async taskOpened({ payload: { instanceId, taskId, personId } }: ApprovalTaskOpened): Promise<void> {
    // News that comes late must not ask for what has been decided meanwhile.
    if (!(await this.inbox.isOpen(taskId))) return;
    const { submitterId } = await this.approvals.get(instanceId);
    await this.tell.execute({
      personId,
      kind: 'approval_task',
      ...(await this.about(instanceId, submitterId)),
      dedupKey: `approval_task ${taskId}`,
    });
  }

  @Afterwards(ApprovalFinished)
  async finished({ payload: { instanceId, submitterId, decidedBy, ...end } }: ApprovalFinished): Promise<void> {
    const outcome = end.ending ?? end.outcome;
    // She withdrew it herself.
    if (outcome === 'withdrawn') return;
    const news = await this.about(instanceId, decidedBy);
    await this.tell.execute({
      personId: submitterId,
      kind: `approval_${outcome}`,
      ...news,
      dedupKey: `approval_finished ${instanceId}`,
    });
  }

  @Afterwards(ApprovalReturned)
  async returned({ payload: { instanceId, submitterId, decidedBy, round } }: ApprovalReturned): Promise<void> {
    const news = await this.about(instanceId, decidedBy);
    await this.tell.execute({
      personId: submitterId,
      kind: 'approval_returned',
      ...news,
      dedupKey: `approval_returned ${instanceId} ${round}`,
    });
  }

  @Afterwards(ApprovalBlocked)
  async blocked({ payload: { instanceId, submitterId, round } }: ApprovalBlocked): Promise<void> {
    const news = await this.about(instanceId, submitterId);
    await this.tell.execute({
      personId: submitterId,
      kind: 'approval_blocked',
      ...news,
      dedupKey: `approval_blocked ${instanceId} ${round}`,
    });
  }

  /** The count on open pages moves with the commit, also for those whose seat fell to a colleague. */
  @Together(InboxChanged)
  async inboxChanged({ payload: { personIds } }: InboxChanged): Promise<void> {
    await this.wakeUps.send(personIds.map(topicOf));
  }

  private async about(instanceId: string, actorId: string): Promise<{ params: Record<string, string>; link: string }> {
    const { number, title } = await this.approvals.get(instanceId);
    return { params: { number, title, actorId }, link: `/approvals/${instanceId}` };
  }
}
