import { Injectable } from '@nestjs/common';
import { isTerminal, submittersOf, type Instance } from '@countersign/approval-engine';
import type { DomainEvent } from '../../platform/events/events.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { stalledNodes, type ApprovalInstance } from './approval-instance.entity.js';
import {
  ApprovalBlocked,
  ApprovalCopied,
  ApprovalFinished,
  ApprovalReminded,
  ApprovalReturned,
  ApprovalRevoked,
  ApprovalStalled,
  ApprovalSuspended,
  ApprovalTaskOpened,
  ApprovalUrged,
  InboxChanged,
  type Ending,
} from './approvals.events.js';
import { concernedBy, newlyTold } from './concerned.js';
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
  const touched = new Set<string>();
  for (const task of after.tasks) {
    const was = earlier.get(task.id);
    const isAnother = was?.actor !== task.actor;
    if (task.state === 'OPEN' && (was?.state !== 'OPEN' || isAnother)) {
      yield new ApprovalTaskOpened({ ...about(row), taskId: task.id, personId: task.actor });
      touched.add(task.actor);
    }
    if (was?.state === 'OPEN' && (task.state !== 'OPEN' || isAnother)) touched.add(was.actor);
  }
  if (touched.size > 0) yield new InboxChanged({ personIds: [...touched] });
}

function* actionNews(row: ApprovalInstance, before: Instance | null, decision: Accepted): Generator<DomainEvent> {
  const { instance, action } = decision;
  const { submitterId, round } = row;
  const named = { ...about(row), submitterId, submitterIds: concernedAsTheirs(row, instance) };
  const became = (status: Instance['status']) => instance.status === status && before?.status !== status;
  if (became('RETURNED')) yield new ApprovalReturned({ ...named, decidedBy: action.actor, round });
  if (became('BLOCKED')) yield new ApprovalBlocked({ ...named, seq: action.seq });
  if (became('SUSPENDED')) yield new ApprovalSuspended({ ...named, seq: action.seq, by: action.actor });
  const stoodStill = before ? stalledNodes(before) : [];
  if (stalledNodes(instance).some((id) => !stoodStill.includes(id)))
    yield new ApprovalStalled({ ...named, seq: action.seq });
  const { seq, actor: by, detail } = action;
  if (action.kind === 'urge') {
    const open = instance.tasks.filter(({ state }) => state === 'OPEN');
    const personIds = [...new Set(open.map(({ actor }) => actor))];
    yield new ApprovalUrged({ ...about(row), seq, personIds, by });
  }
  const told = newlyTold(before, instance);
  if (told.length > 0)
    yield new ApprovalCopied({ ...about(row), seq, personIds: told, by: action.kind === 'cc' ? by : submitterId });
  const task = instance.tasks.find(({ id }) => id === action.taskId);
  if (action.kind === 'timeout' && task && detail?.stage)
    yield new ApprovalReminded({ ...named, taskId: task.id, personId: task.actor, stage: detail.stage });
}

function about({ id, subjectType, subjectId, purpose }: ApprovalInstance) {
  return { instanceId: id, subjectType, subjectId, purpose };
}
