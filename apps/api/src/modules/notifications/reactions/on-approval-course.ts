import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { Afterwards } from '../../../platform/events/events.js';
import {
  ApprovalBlocked,
  ApprovalCommented,
  ApprovalCopied,
  ApprovalReminded,
  ApprovalResumed,
  Approvals,
  ApprovalStalled,
  ApprovalSuspended,
  ApprovalUrged,
  DecisionTakenBack,
  Inbox,
  ProcessAdministrators,
} from '../../approvals/index.js';
import type { NotificationKind } from '../notifications.texts.js';
import { TellPeople } from '../tell-people.js';
import { reasonIn } from '../words.js';

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
  async urged({ payload }: ApprovalUrged): Promise<void> {
    await this.said('approval_urged', payload, payload.personIds);
  }

  @Afterwards(ApprovalBlocked)
  async blocked({ payload: { instanceId, seq } }: ApprovalBlocked): Promise<void> {
    await this.alarm('approval_blocked_care', instanceId, `${instanceId} ${seq}`);
  }

  @Afterwards(ApprovalCopied)
  async copied({ payload }: ApprovalCopied): Promise<void> {
    await this.said('approval_copied', payload, payload.personIds);
  }

  @Afterwards(ApprovalCommented)
  async commented({ payload }: ApprovalCommented): Promise<void> {
    await this.said('approval_comment', payload, payload.personIds);
  }

  @Afterwards(DecisionTakenBack)
  async takenBack({ payload }: DecisionTakenBack): Promise<void> {
    const { personIds, unaskedIds } = payload;
    await this.said('approval_unasked', payload, unaskedIds);
    await this.said(
      'approval_taken_back',
      payload,
      personIds.filter((each) => !unaskedIds.includes(each)),
    );
  }

  @Afterwards(ApprovalStalled)
  async stalled({ payload: { instanceId, seq } }: ApprovalStalled): Promise<void> {
    await this.alarm('approval_stalled', instanceId, `${instanceId} ${seq}`);
  }

  /** Who waits for it, and who was asked. */
  @Afterwards(ApprovalSuspended)
  async suspended({ payload }: ApprovalSuspended): Promise<void> {
    await this.said('approval_suspended', payload, concernedIn(payload));
  }

  @Afterwards(ApprovalResumed)
  async resumed({ payload }: ApprovalResumed): Promise<void> {
    const kind = payload.by === HOUSE_ID ? 'approval_goes_on' : 'approval_resumed';
    await this.said(kind, payload, concernedIn(payload));
  }

  /** Everybody else than who did it, with the words that were given. */
  private async said(
    kind: NotificationKind,
    { instanceId, seq, by, reason }: { instanceId: string; seq: number; by: string; reason?: string },
    personIds: readonly string[],
  ): Promise<void> {
    const words = { actorId: by, ...reasonIn(reason) };
    for (const each of personIds)
      if (each !== by) await this.one(each, kind, instanceId, `${instanceId} ${seq}`, words);
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

interface Concerned {
  readonly submitterId: string;
  readonly submitterIds?: readonly string[];
  readonly personIds?: readonly string[];
}

/** Each once; news from before seats were told names none. */
function concernedIn({ submitterId, submitterIds = [submitterId], personIds = [] }: Concerned): string[] {
  return [...new Set([...submitterIds, ...personIds])];
}
