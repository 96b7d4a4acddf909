import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ReorganisationPlan, type PlanContent, type PlanStatus } from './plan.entity.js';

const MOST = 200;

@Injectable()
export class Plans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** The latest day first. */
  list(status?: PlanStatus): Promise<ReorganisationPlan[]> {
    return this.work.manager.find(ReorganisationPlan, {
      where: status ? { status } : {},
      order: { day: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<ReorganisationPlan> {
    const row = await this.work.manager.findOneBy(ReorganisationPlan, { id });
    if (!row) throw new RowIsMissing({ type: 'reorganisation-plan', id });
    return row;
  }

  insert(content: PlanContent): Promise<ReorganisationPlan> {
    return this.rows.insert(ReorganisationPlan, { ...content, status: 'draft', settledAt: null, settledBy: null });
  }

  /** @throws RowIsStale when somebody changed it since the caller read it */
  save(plan: ReorganisationPlan, version: number): Promise<ReorganisationPlan> {
    return this.rows.change(plan, version);
  }
}
