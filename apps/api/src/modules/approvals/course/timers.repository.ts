import { Injectable } from '@nestjs/common';
import type { Stage } from '@countersign/approval-engine';
import type { Step } from '@countersign/working-time';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A seat whose time stands still, with what has not fired yet. */
export interface HaltedSeat {
  readonly id: string;
  readonly actorId: string;
  readonly haltedAt: Date;
  readonly dueAt: Date;
  readonly explanation: readonly Step[];
  readonly timers: readonly { readonly stage: Stage; readonly at: string }[];
}

const INHERIT_TIME = `
  UPDATE approval_tasks t SET due_at = p.due_at, due_explanation = p.due_explanation, halted_at = p.halted_at
  FROM jsonb_to_recordset($1::jsonb) h(heir uuid, parent uuid) JOIN approval_tasks p ON p.id = h.parent WHERE t.id = h.heir`;

const INHERIT_TIMERS = `
  INSERT INTO approval_timers (id, instance_id, task_id, stage, due_at, halted)
  SELECT gen_random_uuid(), $2, h.heir, p.stage, p.due_at, p.halted
  FROM jsonb_to_recordset($1::jsonb) h(heir uuid, parent uuid) JOIN approval_timers p ON p.task_id = h.parent AND p.outcome IS DISTINCT FROM 'fired'
  ON CONFLICT (task_id, stage) DO NOTHING`;

/** What is to happen at a seat, and when. Whoever changes any of it holds the lock of its approval. */
@Injectable()
export class Timers {
  constructor(private readonly work: UnitOfWork) {}

  async add(instanceId: string, rows: readonly { task_id: string; stage: Stage; due_at: string }[]): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO approval_timers (id, instance_id, task_id, stage, due_at)
       SELECT gen_random_uuid(), $1, t.task_id, t.stage, t.due_at
       FROM jsonb_to_recordset($2::jsonb) t(task_id uuid, stage text, due_at timestamptz) ON CONFLICT (task_id, stage) DO NOTHING`,
      [instanceId, JSON.stringify(rows)],
    );
  }

  async inherit(instanceId: string, heirs: readonly { heir: string; parent: string }[]): Promise<void> {
    const given = [JSON.stringify(heirs)];
    await this.work.manager.query(INHERIT_TIME, given);
    await this.work.manager.query(INHERIT_TIMERS, [...given, instanceId]);
  }

  /** Nobody can act there from now on. */
  async halt(taskIds: readonly string[]): Promise<void> {
    if (taskIds.length === 0) return;
    await this.work.manager.query(
      'UPDATE approval_tasks SET halted_at = $2 WHERE id = ANY ($1::uuid[]) AND due_at IS NOT NULL AND halted_at IS NULL',
      [taskIds, this.work.now],
    );
    await this.work.manager.query(
      'UPDATE approval_timers SET halted = true WHERE task_id = ANY ($1::uuid[]) AND fired_at IS NULL',
      [taskIds],
    );
  }

  halted(taskIds: readonly string[]): Promise<HaltedSeat[]> {
    return this.work.manager.query<HaltedSeat[]>(
      `SELECT t.id, t.actor_id AS "actorId", t.halted_at AS "haltedAt", t.due_at AS "dueAt", t.due_explanation AS explanation,
         coalesce((SELECT jsonb_agg(jsonb_build_object('stage', r.stage, 'at', r.due_at)) FROM approval_timers r
           WHERE r.task_id = t.id AND r.fired_at IS NULL), '[]') AS timers
       FROM approval_tasks t WHERE t.id = ANY ($1::uuid[]) AND t.halted_at IS NOT NULL ORDER BY t.id`,
      [taskIds],
    );
  }

  /** It goes on, with these times. */
  async resume(
    taskId: string,
    { at, explanation, stages }: { at: string; explanation: readonly Step[]; stages: readonly object[] },
  ): Promise<void> {
    await this.work.manager.query(
      'UPDATE approval_tasks SET halted_at = NULL, due_at = $2, due_explanation = $3::jsonb WHERE id = $1',
      [taskId, at, JSON.stringify(explanation)],
    );
    await this.work.manager.query(
      `UPDATE approval_timers r SET halted = false, due_at = s.at FROM jsonb_to_recordset($2::jsonb) s(stage text, at timestamptz)
       WHERE r.task_id = $1 AND r.stage = s.stage AND r.fired_at IS NULL`,
      [taskId, JSON.stringify(stages)],
    );
  }
}
