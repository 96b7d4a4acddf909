import { Injectable } from '@nestjs/common';
import { permitted } from '../../../platform/access/permission.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError, say } from '../../../platform/http/domain-error.js';
import { EnterChange } from '../../org/index.js';
import { PlanCannotBeEntered } from '../reorganisation.errors.js';
import type { ReorganisationPlan } from './plan.entity.js';
import { Plans } from './plans.repository.js';

/** Enters every change of a plan as a fact of its day, all of them or none. */
@Injectable()
export class PutInForce {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly plans: Plans,
    private readonly enter: EnterChange,
  ) {}

  /** Whoever enters the facts must be allowed to enter them one by one. @throws PlanCannotBeEntered naming the change */
  async execute(id: string, version: number): Promise<ReorganisationPlan> {
    const refusal = permitted(this.work.principal, 'person.manage');
    if (refusal) throw refusal;
    const plan = await this.plans.get(id);
    plan.putInForce(this.work.principal.personId, this.work.now, this.clock.today());
    await this.plans.save(plan, version);
    for (const [index, change] of plan.changes.entries()) {
      try {
        await this.enter.execute(change, plan.day);
      } catch (error) {
        throw error instanceof DomainError ? refused(error, index) : error;
      }
    }
    return plan;
  }
}

function refused({ code, params, fields }: DomainError, index: number): DomainError {
  const words = {
    number: index + 1,
    reason: say(code, params, 'zh-CN'),
    reasonEn: say(code, params, 'en'),
  };
  const pointer = fields[0]?.pointer ?? '';
  return new PlanCannotBeEntered(words, [{ pointer: `/changes/${index}${pointer}`, code, params }]);
}
