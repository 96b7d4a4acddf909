import { Injectable } from '@nestjs/common';
import type { Grant } from '@countersign/approval-engine';
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
    return this.work.manager
      .createQueryBuilder(ApprovalGrant, 'g')
      .where(`g.subject_type = :type AND g.subject_id = :id AND g.status IN ('active', 'consumed')`, { type, id })
      .orderBy('g.id', 'DESC')
      .getMany();
  }

  /** What this approval granted, locked. @throws RowIsMissing */
  ofForChange(instanceId: string): Promise<ApprovalGrant> {
    return this.locked({ instanceId });
  }

  /** @throws RowIsMissing */
  getForChange(id: string): Promise<ApprovalGrant> {
    return this.locked({ id });
  }

  private async locked(where: { readonly id: string } | { readonly instanceId: string }): Promise<ApprovalGrant> {
    const grant = await this.work.manager.findOne(ApprovalGrant, { where, lock: { mode: 'pessimistic_write' } });
    if (!grant) throw new RowIsMissing({ type: 'grant', id: Object.values(where)[0] as string });
    return grant;
  }

  async save(grant: ApprovalGrant): Promise<void> {
    await this.rows.change(grant);
  }
}
