import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalInstance, LIVE_STATUSES } from './approval-instance.entity.js';

/** What an approval is about, as this room knows it. */
export interface SubjectRef {
  readonly type: string;
  readonly id: string;
}

export interface LatestApproval {
  readonly id: string;
  readonly subjectId: string;
  readonly status: string;
  readonly round: number;
}

export type NewInstance = Parameters<typeof Rows.prototype.insert<ApprovalInstance>>[1];

/**
 * The row scope of `approval_instances` for changing, asked of the row at hand. Its policy gathers every approval that
 * somebody was ever asked about, which is right for a list; to lock one of 13,000 it took 25 ms.
 */
export const CHANGEABLE = `(a.owner_id IN (SELECT owner_id FROM reach WHERE viewer_id = me() AND scope_key = 'approval')
  OR EXISTS (SELECT 1 FROM shares s WHERE s.subject_type = 'approval' AND s.subject_id = a.id AND s.person_id = me() AND s.access = 'write'))`;

@Injectable()
export class ApprovalInstances {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  insert(fields: NewInstance): Promise<ApprovalInstance> {
    return this.rows.insert(ApprovalInstance, fields);
  }

  async save(row: ApprovalInstance): Promise<void> {
    await this.rows.change(row);
  }

  /** @throws RowIsMissing also for an approval the reader may not see */
  async get(id: string): Promise<ApprovalInstance> {
    const row = await this.work.manager.findOneBy(ApprovalInstance, { id });
    if (!row) throw new RowIsMissing({ type: 'approval', id });
    return row;
  }

  /** As `get`, for whoever asks whether she may see it at all. */
  find(id: string): Promise<ApprovalInstance | null> {
    return this.work.manager.findOneBy(ApprovalInstance, { id });
  }

  /** Locks the instance: one instance has one serial order of actions. */
  async getForChange(id: string): Promise<ApprovalInstance> {
    const query = this.work.manager.createQueryBuilder(ApprovalInstance, 'a').where('a.id = :id', { id });
    if (this.work.sight.role !== 'countersign_house') query.andWhere(CHANGEABLE);
    const row = await this.work.asHouse(() => query.setLock('pessimistic_write').getOne());
    if (!row) throw new RowIsMissing({ type: 'approval', id });
    return row;
  }

  /** Locks the approval of a subject that is under way, if there is one. */
  liveForChange({ type, id }: SubjectRef, purpose?: string): Promise<ApprovalInstance | null> {
    return this.work.manager.findOne(ApprovalInstance, {
      where: { subjectType: type, subjectId: id, status: In([...LIVE_STATUSES]), ...(purpose ? { purpose } : {}) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Until the end of the transaction nobody else opens an approval of this subject. */
  async waitFor({ type, id }: SubjectRef): Promise<void> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `approval of ${type} ${id}`,
    ]);
  }

  live({ type, id }: SubjectRef): Promise<ApprovalInstance | null> {
    return this.work.manager.findOneBy(ApprovalInstance, {
      subjectType: type,
      subjectId: id,
      status: In([...LIVE_STATUSES]),
    });
  }

  /** The approval under way of a version that followed what was decided here. */
  liveAfter(id: string): Promise<ApprovalInstance | null> {
    return this.work.manager.findOneBy(ApprovalInstance, { previousId: id, status: In([...LIVE_STATUSES]) });
  }

  /** The approval that a submission of this subject under this key went into, though it may be over by now. */
  async openedBy({ type, id }: SubjectRef, key: string | undefined): Promise<string | undefined> {
    if (key === undefined) return undefined;
    const [row] = await this.work.manager.query<{ id: string }[]>(
      `SELECT i.id FROM approval_instances i JOIN approval_actions a ON a.instance_id = i.id AND a.idempotency_key = $3
       WHERE i.subject_type = $1 AND i.subject_id = $2 AND a.action IN ('submit', 'resubmit')`,
      [type, id, key],
    );
    return row?.id;
  }

  /** Whether one of its seats waits for this person, in her own name or in that of whom she represents. */
  async isWaitingFor(instanceId: string, personId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM approval_tasks WHERE instance_id = $1 AND state = 'open' AND $2 IN (actor_id, principal_id)`;
    return (await this.work.manager.query<unknown[]>(sql, [instanceId, personId])).length > 0;
  }

  /** Everybody who was given a seat in it. */
  async seated(instanceId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT unnest(ARRAY[actor_id, principal_id]) AS id FROM approval_tasks WHERE instance_id = $1`,
      [instanceId],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest approval of each subject, whoever may read the approval itself. */
  async latest(type: string, ids: readonly string[]): Promise<Map<string, LatestApproval>> {
    if (ids.length === 0) return new Map();
    const rows = await this.work.manager.query<LatestApproval[]>(
      `SELECT DISTINCT ON (subject_id) id, subject_id AS "subjectId", status, round FROM approval_instances
       WHERE subject_type = $1 AND subject_id = ANY($2::uuid[]) ORDER BY subject_id, submitted_at DESC, id DESC`,
      [type, ids],
    );
    return new Map(rows.map((row) => [row.subjectId, row]));
  }
}
