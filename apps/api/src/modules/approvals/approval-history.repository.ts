import { Injectable } from '@nestjs/common';
import {
  chain,
  closingAction,
  fold,
  GENESIS,
  type Action,
  type ApprovalEvent,
  type Instance,
  type NodeRun,
  type Task,
} from '@countersign/approval-engine';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from './approval-instance.entity.js';

/** An instance as its actions tell it, and the hash the next action chains to. */
export interface History {
  readonly instance: Instance;
  readonly lastHash: string;
}

/** The record of an approval: actions are appended, rounds kept, and the seats that lists read are drawn from them. */
@Injectable()
export class ApprovalHistory {
  constructor(private readonly work: UnitOfWork) {}

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
      `INSERT INTO approval_rounds (instance_id, round, subject_version, snapshot, facts, subject_hash, note, route, submitted_at)
       VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8::jsonb, $9)`,
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
      ],
    );
  }

  /** Draws what an action changed; what it left alone is the same object before and after. */
  async project(before: Instance | null, after: Instance): Promise<void> {
    const nodes = after.nodes.filter((node) => !before?.nodes.includes(node));
    const tasks = after.tasks.filter((task) => !before?.tasks.includes(task));
    if (nodes.length > 0) await this.drawNodes(after, nodes);
    if (tasks.length > 0) await this.drawTasks(after, tasks);
  }

  private async drawNodes(instance: Instance, nodes: readonly NodeRun[]): Promise<void> {
    const rows = nodes.map((node) => ({
      id: node.id,
      instance_id: instance.id,
      round: node.round,
      ordinal: instance.nodes.indexOf(node) + 1,
      node_key: node.key,
      title: instance.plan.nodes.find(({ key }) => key === node.key)?.title,
      mode: node.mode,
      state: node.state.toLowerCase(),
      opened_at: this.work.now,
      closed_at: node.state === 'ACTIVE' ? null : this.work.now,
    }));
    await this.work.manager.query(
      `INSERT INTO approval_node_runs SELECT * FROM jsonb_populate_recordset(NULL::approval_node_runs, $1::jsonb)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, closed_at = excluded.closed_at`,
      [JSON.stringify(rows)],
    );
  }

  private async drawTasks(instance: Instance, tasks: readonly Task[]): Promise<void> {
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
      decided_at: closingAction(instance, task)?.at ?? null,
    }));
    await this.work.manager.query(
      `INSERT INTO approval_tasks SELECT * FROM jsonb_populate_recordset(NULL::approval_tasks, $1::jsonb)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = excluded.version, decided_at = excluded.decided_at,
         opened_at = coalesce(approval_tasks.opened_at, excluded.opened_at)`,
      [JSON.stringify(rows)],
    );
  }
}
