import { Injectable } from '@nestjs/common';
import { isTerminal, type Decision, type Instance } from '@countersign/approval-engine';
import { EventBus } from '../../platform/events/event-bus.js';
import { Shares } from '../org/index.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalHistory, type History } from './approval-history.repository.js';
import {
  ApprovalBlocked,
  ApprovalFinished,
  ApprovalReturned,
  ApprovalTaskOpened,
  InboxChanged,
} from './approvals.events.js';
import { GrantRows } from './grants.repository.js';

export type Accepted = Extract<Decision, { outcome: 'accepted' }>;
export type Before = Pick<History, 'lastHash'> & { readonly instance: Instance | null };

/** Writes an accepted decision and everything that follows from it: all of it in the caller's transaction, or nothing. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly history: ApprovalHistory,
    private readonly grants: GrantRows,
    private readonly shares: Shares,
    private readonly bus: EventBus,
  ) {}

  /** @param row already saved in the state that the decision leads to */
  async execute(row: ApprovalInstance, before: Before, decision: Accepted): Promise<void> {
    const { instance, action, events } = decision;
    if (before.instance?.round !== instance.round) await this.history.keepRound(row, instance);
    await this.history.project(before.instance, instance);
    await this.history.append(action, events, row.id, before.lastHash);
    await this.tellPeople(row, before.instance, instance);
    await this.tellRooms(row, before.instance, decision);
  }

  private async tellPeople(row: ApprovalInstance, before: Instance | null, after: Instance): Promise<void> {
    const wasOpen = new Set(before?.tasks.filter(({ state }) => state === 'OPEN').map(({ id }) => id));
    const opened = after.tasks.filter(({ id, state }) => state === 'OPEN' && !wasOpen.has(id));
    const closed = after.tasks.filter(({ id, state }) => state !== 'OPEN' && wasOpen.has(id));
    const told = after.nodes
      .filter((node) => !before?.nodes.some(({ id }) => id === node.id))
      .flatMap((node) => node.told);
    await this.letSee(row, [...new Set([...opened.map(({ actor }) => actor), ...told])]);
    for (const task of opened)
      await this.bus.publish(new ApprovalTaskOpened({ ...about(row), taskId: task.id, personId: task.actor }));
    const touched = [...new Set([...opened, ...closed].map(({ actor }) => actor))];
    if (touched.length > 0) await this.bus.publish(new InboxChanged({ personIds: touched }));
  }

  /** Whoever is asked sees what she is asked about, from the moment her seat opens and for good. */
  private async letSee(row: ApprovalInstance, people: readonly string[]): Promise<void> {
    await this.shares.open('approval', row.id, people, 'approver');
    await this.shares.open(row.subjectType, row.subjectId, people, 'approver');
  }

  private async tellRooms(
    row: ApprovalInstance,
    before: Instance | null,
    { instance, action }: Accepted,
  ): Promise<void> {
    if (before?.status === instance.status) return;
    const people = { submitterId: row.submitterId, decidedBy: action.actor };
    if (instance.status === 'RETURNED')
      await this.bus.publish(new ApprovalReturned({ ...about(row), ...people, round: row.round }));
    if (instance.status === 'BLOCKED') {
      await this.bus.publish(new ApprovalBlocked({ ...about(row), submitterId: row.submitterId, round: row.round }));
    }
    if (!isTerminal(instance)) return;
    const outcome = instance.status.toLowerCase() as 'approved' | 'rejected' | 'withdrawn';
    const grant = outcome === 'approved' ? await this.grants.insert(row, instance.grant) : undefined;
    await this.bus.publish(
      new ApprovalFinished({ ...about(row), ...people, outcome, ...(grant ? { grantId: grant.id } : {}) }),
    );
  }
}

function about({ id, subjectType, subjectId, purpose }: ApprovalInstance) {
  return { instanceId: id, subjectType, subjectId, purpose };
}
