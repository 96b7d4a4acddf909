import { Injectable } from '@nestjs/common';
import { Afterwards, Together } from '../../../platform/events/events.js';
import { WakeUps } from '../../../platform/events/wake-ups.js';
import type { Locale } from '../../../platform/http/locale.js';
import {
  ApprovalBlocked,
  ApprovalFinished,
  ApprovalReturned,
  ApprovalRevoked,
  Approvals,
  ApprovalTaskOpened,
  Inbox,
  InboxChanged,
  WhatChanged,
} from '../../approvals/index.js';
import { TellPeople, topicOf } from '../tell-people.js';
import { reasonIn } from '../words.js';

const FEW = 4;

/** Approvers hear that they are asked, submitters what has become of it. */
@Injectable()
export class OnApprovalNews {
  constructor(
    private readonly approvals: Approvals,
    private readonly inbox: Inbox,
    private readonly tell: TellPeople,
    private readonly wakeUps: WakeUps,
    private readonly changes: WhatChanged,
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
  async finished({ payload }: ApprovalFinished): Promise<void> {
    const { instanceId, decidedBy, ending, outcome: decided, reason } = payload;
    const outcome = ending ?? decided;
    // Whoever withdrew it knows; those whose time it took, and the other of its owner and who put it up, do not.
    if (outcome === 'withdrawn') return this.withdrawn(payload);
    if (outcome === 'superseded') await this.superseded(payload);
    const news = await this.about(instanceId, decidedBy, outcome === 'approved' ? undefined : reason);
    // Whoever was asked, or had agreed, need not see to what was ended from outside.
    const others = outcome === 'cancelled' ? (payload.concernedIds ?? []) : [];
    for (const personId of new Set([...toldOf(payload), ...others]))
      await this.tell.execute({
        personId,
        kind: `approval_${outcome}`,
        ...news,
        dedupKey: `approval_finished ${instanceId}`,
      });
  }

  private async withdrawn(payload: ApprovalFinished['payload']): Promise<void> {
    const { instanceId, decidedBy, concernedIds = [], reason } = payload;
    const news = await this.about(instanceId, decidedBy, reason);
    const others = toldOf(payload).filter((personId) => personId !== decidedBy);
    for (const personId of [...concernedIds, ...others])
      await this.tell.execute({
        personId,
        kind: 'approval_withdrawn',
        ...news,
        dedupKey: `approval_finished ${instanceId}`,
      });
  }

  /** Whoever was asked, or had decided, hears what is different now, and where to read it. */
  private async superseded({ instanceId, by, concernedIds = [] }: ApprovalFinished['payload']): Promise<void> {
    if (!by || concernedIds.length === 0) return;
    const { number, title, submitterId } = await this.approvals.get(by);
    const changed = await this.named(instanceId, by, 'zh-CN');
    const params = { number, title, actorId: submitterId, changed, changedEn: await this.named(instanceId, by, 'en') };
    for (const personId of concernedIds)
      await this.tell.execute({
        personId,
        kind: 'approval_amended',
        params,
        link: `/approvals/${by}`,
        dedupKey: `approval_finished ${instanceId}`,
      });
  }

  /** The first of what is different, by name. */
  private async named(earlier: string, later: string, locale: Locale): Promise<string> {
    const names = await this.changes.between(earlier, later, locale);
    const some = names.slice(0, FEW).join(locale === 'en' ? ', ' : '、');
    return names.length > FEW ? `${some} …` : some || '–';
  }

  @Afterwards(ApprovalReturned)
  async returned({ payload }: ApprovalReturned): Promise<void> {
    const { instanceId, decidedBy, round, reason } = payload;
    const news = await this.about(instanceId, decidedBy, reason);
    for (const personId of toldOf(payload))
      await this.tell.execute({
        personId,
        kind: 'approval_returned',
        ...news,
        dedupKey: `approval_returned ${instanceId} ${round}`,
      });
  }

  /** Whose it is, and everybody who had agreed to it. */
  @Afterwards(ApprovalRevoked)
  async revoked({ payload }: ApprovalRevoked): Promise<void> {
    const { instanceId, by, reason, concernedIds } = payload;
    const news = await this.about(instanceId, by, reason);
    for (const personId of new Set([...toldOf(payload), ...concernedIds]))
      if (personId !== by)
        await this.tell.execute({
          personId,
          kind: 'approval_revoked',
          ...news,
          dedupKey: `approval_revoked ${instanceId}`,
        });
  }

  @Afterwards(ApprovalBlocked)
  async blocked({ payload }: ApprovalBlocked): Promise<void> {
    const { instanceId, submitterId, seq } = payload;
    const news = await this.about(instanceId, submitterId);
    for (const personId of toldOf(payload))
      await this.tell.execute({
        personId,
        kind: 'approval_blocked',
        ...news,
        dedupKey: `approval_blocked ${instanceId} ${seq}`,
      });
  }

  /** The count on open pages moves with the commit, also for those whose seat fell to a colleague. */
  @Together(InboxChanged)
  inboxChanged({ payload: { personIds } }: InboxChanged): void {
    this.wakeUps.send(personIds.map(topicOf));
  }

  private async about(
    instanceId: string,
    actorId: string,
    reason?: string,
  ): Promise<{ params: Record<string, string>; link: string }> {
    const { number, title } = await this.approvals.get(instanceId);
    return { params: { number, title, actorId, ...reasonIn(reason) }, link: `/approvals/${instanceId}` };
  }
}

/** Whoever it matters to as their own; news from before it was told apart names one person. */
function toldOf({ submitterId, submitterIds }: { submitterId: string; submitterIds?: readonly string[] }): string[] {
  return [...(submitterIds ?? [submitterId])];
}
