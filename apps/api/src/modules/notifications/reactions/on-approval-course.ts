import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import {
  ApprovalBlocked,
  ApprovalCopied,
  ApprovalReminded,
  Approvals,
  ApprovalStalled,
  ApprovalSuspended,
  ApprovalUrged,
  Inbox,
  ProcessAdministrators,
} from '../../approvals/index.js';
import type { NotificationKind } from '../notifications.texts.js';
import { TellPeople } from '../tell-people.js';

const SHARES = { 'remind-50': '50', 'remind-80': '80', 'remind-100': '100' } as const;

/** What happens while it is being waited: reminders, and the alarm of whoever keeps approvals going. */
@Injectable()
export class OnApprovalCourse {
  constructor(
    private readonly approvals: Approvals,
    private readonly inbox: Inbox,
    private readonly administrators: ProcessAdministrators,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(ApprovalReminded)
  async reminded({ payload }: ApprovalReminded): Promise<void> {
    const { instanceId, taskId, personId, stage, submitterId, submitterIds = [submitterId] } = payload;
    const late = stage === 'remind-100';
    if (stage !== 'due' && (await this.inbox.isOpen(taskId)))
      await this.one(personId, 'approval_reminder', instanceId, `${taskId} ${stage}`, { share: SHARES[stage] });
    if (!late) return;
    const concerned = [...submitterIds, ...(await this.administrators.ids())];
    for (const each of new Set(concerned))
      await this.one(each, 'approval_overdue', instanceId, taskId, { actorId: personId });
  }

  @Afterwards(ApprovalUrged)
  async urged({ payload: { instanceId, seq, personIds, by } }: ApprovalUrged): Promise<void> {
    for (const each of personIds)
      await this.one(each, 'approval_urged', instanceId, `${instanceId} ${seq}`, { actorId: by });
  }

  @Afterwards(ApprovalBlocked)
  async blocked({ payload: { instanceId, seq } }: ApprovalBlocked): Promise<void> {
    await this.alarm('approval_blocked', instanceId, `${instanceId} ${seq}`);
  }

  @Afterwards(ApprovalCopied)
  async copied({ payload: { instanceId, seq, personIds, by } }: ApprovalCopied): Promise<void> {
    for (const each of personIds)
      await this.one(each, 'approval_copied', instanceId, `${instanceId} ${seq}`, { actorId: by });
  }

  @Afterwards(ApprovalStalled)
  async stalled({ payload: { instanceId, seq } }: ApprovalStalled): Promise<void> {
    await this.alarm('approval_stalled', instanceId, `${instanceId} ${seq}`);
  }

  @Afterwards(ApprovalSuspended)
  async suspended({ payload }: ApprovalSuspended): Promise<void> {
    const { instanceId, seq, by, submitterId, submitterIds = [submitterId] } = payload;
    for (const each of submitterIds)
      await this.one(each, 'approval_suspended', instanceId, `${instanceId} ${seq}`, { actorId: by });
  }

  private async alarm(kind: NotificationKind, instanceId: string, about: string): Promise<void> {
    for (const each of await this.administrators.ids()) await this.one(each, kind, instanceId, about);
  }

  /** @param about what makes it the same news */
  private async one(
    personId: string,
    kind: NotificationKind,
    instanceId: string,
    about: string,
    more: Record<string, string> = {},
  ): Promise<void> {
    const { number, title } = await this.approvals.get(instanceId);
    const params = { number, title, ...more };
    const link = `/approvals/${instanceId}`;
    await this.tell.execute({ personId, kind, params, link, dedupKey: `${kind} ${about}` });
  }
}
