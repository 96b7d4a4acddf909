import { Injectable } from '@nestjs/common';
import type { Grant } from '@countersign/approval-engine';
import { In, type SelectQueryBuilder } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalGrant } from './approval-grant.entity.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import type { SubjectRef } from './approval-instances.repository.js';

@Injectable()
export class GrantRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  insert(instance: ApprovalInstance, limits: Grant | null): Promise<ApprovalGrant> {
    return this.rows.insert(ApprovalGrant, {
      instanceId: instance.id,
      subjectType: instance.subjectType,
      subjectId: instance.subjectId,
      purpose: instance.purpose,
      contentHash: instance.subjectHash,
      customerId: limits?.customerId ?? null,
      productIds: [...(limits?.productIds ?? [])],
      minRatio: limits?.minRatio ?? null,
      minMargin: limits?.minMargin ?? null,
      termsHash: limits?.terms ?? null,
      tolerance: limits?.tolerance ?? null,
      maxAmount: limits?.maxAmount.amount ?? null,
      currency: limits?.currency ?? null,
      validUntil: limits?.validUntil ?? null,
      consumedAmount: '0',
      status: 'active',
    });
  }

  /** The newest grant of each subject. */
  async latest(type: string, ids: readonly string[]): Promise<Map<string, ApprovalGrant>> {
    if (ids.length === 0) return new Map();
    const found = await this.work.manager
      .createQueryBuilder(ApprovalGrant, 'g')
      .distinctOn(['g.subject_id'])
      .where('g.subject_type = :type AND g.subject_id = ANY(:ids)', { type, ids })
      .orderBy({ 'g.subject_id': 'ASC', 'g.created_at': 'DESC', 'g.id': 'DESC' })
      .getMany();
    return new Map(found.map((grant) => [grant.subjectId, grant]));
  }

  standingFor({ type, id }: SubjectRef): Promise<ApprovalGrant[]> {
    const query = this.work.manager
      .createQueryBuilder(ApprovalGrant, 'g')
      .where(`g.subject_type = :type AND g.subject_id = :id AND g.status IN ('active', 'consumed')`, { type, id });
    return this.held(query).orderBy('g.id', 'DESC').getMany();
  }

  /** Those subjects whose newest grant has not ended. */
  async standing(type: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const newest = `SELECT DISTINCT ON (n.subject_id) n.id FROM approval_grants n
      WHERE n.subject_type = :type AND n.subject_id = ANY(:ids) ORDER BY n.subject_id, n.created_at DESC, n.id DESC`;
    const query = this.work.manager
      .createQueryBuilder(ApprovalGrant, 'g')
      .where(`g.id IN (${newest}) AND g.status IN ('active', 'consumed')`, { type, ids });
    return new Set((await this.held(query).getMany()).map(({ subjectId }) => subjectId));
  }

  /** Whoever writes on the strength of a grant keeps it as it is until then: who revokes it waits, or was first. */
  private held(query: SelectQueryBuilder<ApprovalGrant>): SelectQueryBuilder<ApprovalGrant> {
    return this.work.mode === 'write' ? query.setLock('pessimistic_read') : query;
  }

  /** What of this subject can still be used or ended, locked. */
  standingForChange({ type, id }: SubjectRef): Promise<ApprovalGrant[]> {
    return this.work.manager.find(ApprovalGrant, {
      where: { subjectType: type, subjectId: id, status: In(['active', 'consumed']) },
      order: { id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What this approval granted, locked. @throws RowIsMissing */
  async ofForChange(instanceId: string): Promise<ApprovalGrant> {
    const lock = { mode: 'pessimistic_write' } as const;
    const grant = await this.work.manager.findOne(ApprovalGrant, { where: { instanceId }, lock });
    if (!grant) throw new RowIsMissing({ type: 'grant', id: instanceId });
    return grant;
  }

  async save(grant: ApprovalGrant): Promise<void> {
    await this.rows.change(grant);
  }
}
