import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Plans } from '../plans/plans.repository.js';
import { ChangeIsIncomplete, PlanDayIsPast } from '../reorganisation.errors.js';
import type { Rehearsal } from './rehearsal.entity.js';
import { Rehearsals } from './rehearsals.repository.js';
import { REHEARSAL_JOB } from './run-rehearsal.js';

/** Asks for a plan, or for what is entered for a day, to be tried in the background. */
@Injectable()
export class Rehearse {
  constructor(
    private readonly clock: Clock,
    private readonly plans: Plans,
    private readonly rehearsals: Rehearsals,
    private readonly jobs: Jobs,
  ) {}

  /** @throws ChangeIsIncomplete where neither is named @throws PlanDayIsPast */
  execute({ planId, day }: { planId?: string | undefined; day?: string | undefined }): Promise<Rehearsal> {
    if (planId) return this.plan(planId);
    if (!day) throw new ChangeIsIncomplete({}, [{ pointer: '/day', code: ChangeIsIncomplete.code }]);
    return this.ask({ planId: null, planVersion: null, day, changes: [] });
  }

  /** A plan in force has been entered already, so its day is tried as it is entered. */
  private async plan(id: string): Promise<Rehearsal> {
    const { version, day, changes, status } = await this.plans.get(id);
    return this.ask({ planId: id, planVersion: version, day, changes: status === 'in_force' ? [] : changes });
  }

  private async ask(wish: Parameters<Rehearsals['insert']>[0]): Promise<Rehearsal> {
    const { day } = wish;
    if (day < this.clock.today())
      throw new PlanDayIsPast({ day }, [{ pointer: '/day', code: PlanDayIsPast.code, params: { day } }]);
    const rehearsal = await this.rehearsals.insert(wish);
    await this.jobs.ask(REHEARSAL_JOB, { rehearsalId: rehearsal.id });
    return rehearsal;
  }
}
