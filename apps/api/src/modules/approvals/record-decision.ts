import { Injectable } from '@nestjs/common';
import { submittersOf, type Decision, type Instance } from '@countersign/approval-engine';
import { Shares } from '../org/index.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalHistory, type History } from './approval-history.repository.js';
import { newlyTold } from './concerned.js';
import { Deadlines } from './course/deadlines.js';
import { TellRooms } from './tell-rooms.js';

export type Accepted = Extract<Decision, { outcome: 'accepted' }>;
export type Before = Pick<History, 'lastHash'> & { readonly instance: Instance | null };

/** Writes an accepted decision and everything that follows from it: all of it in the caller's transaction, or nothing. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly history: ApprovalHistory,
    private readonly deadlines: Deadlines,
    private readonly shares: Shares,
    private readonly tell: TellRooms,
  ) {}

  /** @param row already saved in the state that the decision leads to */
  async execute(row: ApprovalInstance, before: Before, decision: Accepted): Promise<void> {
    const { instance, action, events } = decision;
    const due = await this.deadlines.of(before.instance, instance);
    // Sent in one packet and in this order: what refers to another row comes after it.
    await Promise.all([
      before.instance?.round === instance.round ? undefined : this.history.keepRound(row, instance),
      ...this.history.project(before.instance, instance, due),
      this.history.append(action, events, row.id, before.lastHash),
      this.deadlines.set(before.instance, instance, due),
      this.letSee(row, newlyAsked(before.instance, instance)),
      this.letFollow(row, before.instance, instance),
    ]);
    await this.tell.execute(row, before.instance, decision);
  }

  /** Whoever is asked sees what she is asked about, from the moment her seat opens and for good. */
  private async letSee(row: ApprovalInstance, people: readonly string[]): Promise<void> {
    await Promise.all([
      this.shares.open('approval', row.id, people, 'approver', 'write'),
      this.shares.open(row.subjectType, row.subjectId, people, 'approver'),
    ]);
  }

  /** Whoever puts it up for its owner follows it as she does, whether or not she reaches the rest of the owner's. */
  private async letFollow(row: ApprovalInstance, before: Instance | null, after: Instance): Promise<void> {
    if (before) return;
    const assistants = [...submittersOf(after)].filter((person) => person !== after.submitter);
    await this.shares.open('approval', row.id, assistants, 'submitter', 'write');
  }
}

function newlyAsked(before: Instance | null, after: Instance): string[] {
  const earlier = new Map(before?.tasks.map((task) => [task.id, task]));
  const asked = after.tasks.filter((task) => {
    const was = earlier.get(task.id);
    return task.state === 'OPEN' && (was?.state !== 'OPEN' || was.actor !== task.actor);
  });
  return [...new Set([...asked.flatMap(({ actor, principal }) => [actor, principal]), ...newlyTold(before, after)])];
}
