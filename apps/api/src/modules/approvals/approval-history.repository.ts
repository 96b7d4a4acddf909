import { Injectable } from '@nestjs/common';
import {
  chain,
  closingAction,
  fold,
  GENESIS,
  isLive,
  type Action,
  type ApprovalEvent,
  type Instance,
  type NodeRun,
  type Task,
} from '@countersign/approval-engine';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalSubjects } from './approval-subjects.js';
import type { DueTimes } from './course/deadlines.js';

/** A node that the route no longer knows, after a migration. */
const UNNAMED = { 'zh-CN': '', en: '' };

/** An instance as its actions tell it, and the hash the next action chains to. */
export interface History {
  readonly instance: Instance;
  readonly lastHash: string;
}

/** The record of an approval: actions are appended, rounds kept, and the seats that lists read are drawn from them. */
@Injectable()
export class ApprovalHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: ApprovalSubjects,
  ) {}

  async of(instanceId: string): Promise<History> {
    const rows = await this.work.manager.query<{ events: ApprovalEvent[]; hash: string }[]>(
      'SELECT events, hash FROM approval_actions WHERE instance_id = $1 ORDER BY seq',
      [instanceId],
    );
    return { instance: fold(rows.flatMap(({ events }) => events)), lastHash: rows.at(-1)?.hash ?? GENESIS };
  }

  async append(
    action: Action,
    events: readonly ApprovalEvent[],
    instanceId: string,
    previousHash: string,
  ): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO approval_actions (id, instance_id, seq, at, actor_id, principal_id, action, task_id, node_key, opinion, reason,
         subject_hash, idempotency_key, events, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16)`,
      [
        newId(),
        instanceId,
        action.seq,
        action.at,
        action.actor,
        action.principal,
        action.kind,
        action.taskId,
        action.nodeKey,
        action.opinion,
        action.reason,
        action.subjectHash,
        action.idempotencyKey,
        JSON.stringify(events),
        previousHash,
        chain(previousHash, events),
      ],
    );
  }

  async keepRound(row: ApprovalInstance, { plan }: Instance): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO approval_rounds (instance_id, round, subject_version, snapshot, facts, subject_hash, note, route, submitted_at, sources)
       VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8::jsonb, $9, $10::jsonb)`,
      [
        row.id,
        row.round,
        row.subjectVersion,
        JSON.stringify(row.snapshot),
        JSON.stringify(row.facts),
        row.subjectHash,
        row.note,
        JSON.stringify(plan),
        this.work.now,
        JSON.stringify(this.subjects.purpose(row.purpose)?.sources ?? {}),
      ],
    );
  }

  /** Draws what an action changed; what it left alone is the same object before and after. */
  project(before: Instance | null, after: Instance, due: DueTimes): Promise<void>[] {
    const nodes = changed(before?.nodes, after.nodes);
    const tasks = changed(before?.tasks, after.tasks);
    return [
      ...(nodes.length > 0 ? [this.drawNodes(after, nodes)] : []),
      ...(tasks.length > 0 ? [this.drawTasks(after, tasks, due)] : []),
    ];
  }

  private async drawNodes(instance: Instance, nodes: readonly NodeRun[]): Promise<void> {
    const rows = nodes.map((node) => ({
      id: node.id,
      instance_id: instance.id,
      round: node.round,
      ordinal: instance.nodes.indexOf(node) + 1,
      node_key: node.key,
      title: instance.plan.nodes.find(({ key }) => key === node.key)?.title ?? UNNAMED,
      mode: node.mode,
      state: node.state.toLowerCase(),
      opened_at: this.work.now,
      closed_at: node.state === 'ACTIVE' || node.state === 'STALLED' ? null : this.work.now,
      visit: node.visit,
      told: node.told,
    }));
    await this.work.manager.query(
      `INSERT INTO approval_node_runs SELECT * FROM jsonb_populate_recordset(NULL::approval_node_runs, $1::jsonb)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, closed_at = excluded.closed_at`,
      [JSON.stringify(rows)],
    );
  }

  private async drawTasks(instance: Instance, tasks: readonly Task[], due: DueTimes): Promise<void> {
    const rows = tasks.map((task) => ({
      id: task.id,
      instance_id: instance.id,
      node_run_id: task.nodeId,
      ordinal: task.ordinal,
      version: task.version,
      state: task.state.toLowerCase(),
      principal_id: task.principal,
      actor_id: task.actor,
      position: task.position,
      opened_at: task.state === 'WAITING' ? null : this.work.now,
      decided_at: isLive(task) ? null : (closingAction(instance, task)?.at ?? this.work.now),
      due_at: due.get(task.id)?.at ?? null,
      due_explanation: due.get(task.id)?.explanation ?? [],
      seat_groups: task.groups,
      weight: task.weight,
      origin: task.origin,
    }));
    await this.work.manager.query(
      `INSERT INTO approval_tasks SELECT * FROM jsonb_populate_recordset(NULL::approval_tasks, $1::jsonb)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = excluded.version, decided_at = excluded.decided_at,
         actor_id = excluded.actor_id, opened_at = coalesce(approval_tasks.opened_at, excluded.opened_at),
         due_at = coalesce(approval_tasks.due_at, excluded.due_at),
         due_explanation = CASE WHEN approval_tasks.due_at IS NULL THEN excluded.due_explanation ELSE approval_tasks.due_explanation END`,
      [JSON.stringify(rows)],
    );
  }
}

function changed<T>(before: readonly T[] = [], after: readonly T[]): T[] {
  const known = new Set(before);
  return after.filter((each) => !known.has(each));
}
