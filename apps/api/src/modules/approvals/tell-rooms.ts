import { Injectable } from '@nestjs/common';
import { isTerminal, submittersOf, type Instance } from '@countersign/approval-engine';
import type { DomainEvent } from '../../platform/events/events.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { stalledNodes, type ApprovalInstance } from './approval-instance.entity.js';
import {
  ApprovalBlocked,
  ApprovalCommented,
  ApprovalCopied,
  ApprovalFinished,
  ApprovalReminded,
  ApprovalResumed,
  ApprovalReturned,
  ApprovalRevoked,
  ApprovalStalled,
  ApprovalSuspended,
  ApprovalTaskOpened,
  ApprovalUrged,
  DecisionTakenBack,
  InboxChanged,
  type Ending,
} from './approvals.events.js';
import { concernedBy, newlyTold, toldOf } from './concerned.js';
import { GrantRows } from './grants.repository.js';
import type { Accepted } from './record-decision.js';

/** Says what has become of an approval, to whoever listens; in the transaction in which it became so. */
@Injectable()
export class TellRooms {
  constructor(
    private readonly grants: GrantRows,
    private readonly bus: EventBus,
  ) {}

  async execute(row: ApprovalInstance, before: Instance | null, decision: Accepted): Promise<void> {
    const news = [...seatNews(row, before, decision.instance), ...actionNews(row, before, decision)];
    await Promise.all(news.map((event) => this.bus.publish(event)));
    if (decision.action.kind === 'revoke') return this.revoke(row, decision);
    if (isTerminal(decision.instance)) await this.finish(row, before, decision);
  }

  private async revoke(row: ApprovalInstance, { instance, action }: Accepted): Promise<void> {
    const grant = await this.grants.ofForChange(row.id);
    grant.revoke();
    await this.grants.save(grant);
    await this.bus.publish(
      new ApprovalRevoked({
        ...about(row),
        grantId: grant.id,
        submitterId: row.submitterId,
        submitterIds: concernedAsTheirs(row, instance),
        concernedIds: concernedBy(instance),
        by: action.actor,
        reason: action.reason ?? '',
      }),
    );
  }

  private async finish(row: ApprovalInstance, before: Instance | null, { instance, action }: Accepted): Promise<void> {
    const status = instance.status.toLowerCase() as 'approved' | 'rejected' | Ending;
    const isDecided = status === 'approved' || status === 'rejected';
    const grant = status === 'approved' ? await this.grants.insert(row, instance.grant) : undefined;
    await this.bus.publish(
      new ApprovalFinished({
        ...about(row),
        submitterId: row.submitterId,
        submitterIds: concernedAsTheirs(row, instance),
        decidedBy: action.actor,
        concernedIds: before ? concernedBy(before) : [],
        ...wordsOf(action),
        ...(action.detail?.by ? { by: action.detail.by } : {}),
        ...(isDecided ? { outcome: status } : { outcome: 'withdrawn', ending: status }),
        ...(grant ? { grantId: grant.id } : {}),
      }),
    );
  }
}

/** Whoever put it up, for whom, and who owns by now what it is about. */
function concernedAsTheirs({ ownerId }: ApprovalInstance, instance: Instance): string[] {
  return [...new Set([...submittersOf(instance), ownerId])];
}

function* seatNews(row: ApprovalInstance, before: Instance | null, after: Instance): Generator<DomainEvent> {
  const earlier = new Map(before?.tasks.map((task) => [task.id, task]));
  // Whoever has it before her sees what becomes of it, also where her own seat stays as it was.
  const touched = new Set([...concernedAsTheirs(row, after), ...concernedBy(after), ...toldOf(after)]);
  for (const task of after.tasks) {
    const was = earlier.get(task.id);
    const isAnother = was?.actor !== task.actor;
    if (task.state === 'OPEN' && (was?.state !== 'OPEN' || isAnother)) {
      yield new ApprovalTaskOpened({ ...about(row), taskId: task.id, personId: task.actor });
      touched.add(task.actor);
    }
    if (was?.state === 'OPEN' && (task.state !== 'OPEN' || isAnother)) touched.add(was.actor);
  }
  yield new InboxChanged({ personIds: [...touched] });
}

function* actionNews(row: ApprovalInstance, before: Instance | null, decision: Accepted): Generator<DomainEvent> {
  const { instance, action } = decision;
  const { submitterId, round } = row;
  const named = { ...about(row), submitterId, submitterIds: concernedAsTheirs(row, instance) };
  const became = (status: Instance['status']) => instance.status === status && before?.status !== status;
  const said = { seq: action.seq, by: action.actor, ...wordsOf(action) };
  if (became('RETURNED')) yield new ApprovalReturned({ ...named, decidedBy: action.actor, round, ...wordsOf(action) });
  if (became('BLOCKED')) yield new ApprovalBlocked({ ...named, seq: action.seq });
  if (became('SUSPENDED')) yield new ApprovalSuspended({ ...named, ...said, personIds: askedAt(instance) });
  const stood = before?.status === 'SUSPENDED' || before?.status === 'BLOCKED';
  if (stood && became('RUNNING') && action.kind !== 'resubmit')
    // Whoever is asked only now hears that she is asked.
    yield new ApprovalResumed({ ...named, ...said, personIds: askedAt(instance).filter(isOf(askedAt(before))) });
  const stoodStill = before ? stalledNodes(before) : [];
  if (stalledNodes(instance).some((id) => !stoodStill.includes(id)))
    yield new ApprovalStalled({ ...named, seq: action.seq });
  yield* saidNews(row, before, decision, said);
  const told = newlyTold(before, instance);
  if (told.length > 0) {
    const byName = action.kind === 'cc' ? said : { seq: action.seq, by: submitterId };
    yield new ApprovalCopied({ ...about(row), ...byName, personIds: told });
  }
  const task = instance.tasks.find(({ id }) => id === action.taskId);
  if (action.kind === 'timeout' && task && action.detail?.stage)
    yield new ApprovalReminded({ ...named, taskId: task.id, personId: task.actor, stage: action.detail.stage });
}

/** What moves nothing on, and what takes a decision back. */
function* saidNews(
  row: ApprovalInstance,
  before: Instance | null,
  { instance, action }: Accepted,
  said: { seq: number; by: string; reason?: string },
): Generator<DomainEvent> {
  const others = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => id !== action.actor);
  if (action.kind === 'urge') yield new ApprovalUrged({ ...about(row), ...said, personIds: askedAt(instance) });
  if (action.kind === 'comment') {
    const spoke = instance.actions.filter(({ kind }) => kind === 'comment').map(({ actor }) => actor);
    const personIds = others([...concernedAsTheirs(row, instance), ...concernedBy(instance), ...spoke]);
    yield new ApprovalCommented({ ...about(row), ...said, personIds });
  }
  if (action.kind === 'takeBack' && before) {
    const isAsked = isOf(askedAt(instance));
    const unaskedIds = others(askedAt(before)).filter((id) => !isAsked(id));
    const personIds = others([...concernedAsTheirs(row, instance), ...unaskedIds]);
    yield new DecisionTakenBack({ ...about(row), ...said, personIds, unaskedIds });
  }
}

/** Who has an open seat. */
function askedAt({ tasks }: Instance): string[] {
  return [...new Set(tasks.filter(({ state }) => state === 'OPEN').map(({ actor }) => actor))];
}

const isOf =
  (ids: readonly string[]) =>
  (id: string): boolean =>
    ids.includes(id);

function wordsOf({ reason }: Accepted['action']): { reason?: string } {
  return reason?.trim() ? { reason } : {};
}

function about({ id, subjectType, subjectId, purpose }: ApprovalInstance) {
  return { instanceId: id, subjectType, subjectId, purpose };
}
