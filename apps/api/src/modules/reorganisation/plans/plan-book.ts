import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Directory, NodeNames } from '../../org/index.js';
import { PlanDayIsPast } from '../reorganisation.errors.js';
import type { ChangePlanDto, NewPlanDto } from './plan.dto.js';
import type { PlanStatus, ReorganisationPlan } from './plan.entity.js';
import { planView, type PlanNames, type ReorganisationPlansView, type ReorganisationPlanView } from './plan.view.js';
import { Plans } from './plans.repository.js';
import { readChanges } from './read-changes.js';

/** Drafts of what the organisation is to be. */
@Injectable()
export class PlanBook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly plans: Plans,
    private readonly directory: Directory,
    private readonly nodes: NodeNames,
  ) {}

  async list(status?: PlanStatus): Promise<ReorganisationPlansView> {
    const names = await this.names();
    return { items: (await this.plans.list(status)).map((plan) => planView(plan, names)) };
  }

  async show(id: string): Promise<ReorganisationPlanView> {
    return this.view(await this.plans.get(id));
  }

  async begin({ name, day, note, changes }: NewPlanDto): Promise<ReorganisationPlanView> {
    this.mustBeToCome(day);
    const plan = await this.plans.insert({ name, day, note, changes: readChanges(changes) });
    return this.view(plan);
  }

  async change(id: string, version: number, { changes, ...fields }: ChangePlanDto): Promise<ReorganisationPlanView> {
    if (fields.day !== undefined) this.mustBeToCome(fields.day);
    const plan = await this.plans.get(id);
    const named = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    plan.change({ ...named, ...(changes ? { changes: readChanges(changes) } : {}) });
    await this.plans.save(plan, version);
    return this.view(plan);
  }

  async throwAway(id: string, version: number): Promise<void> {
    const plan = await this.plans.get(id);
    plan.throwAway(this.work.principal.personId, this.work.now);
    await this.plans.save(plan, version);
  }

  private async view(plan: ReorganisationPlan): Promise<ReorganisationPlanView> {
    return planView(plan, await this.names());
  }

  private async names(): Promise<PlanNames> {
    const { people } = await this.directory.asItIs();
    return { people, ...(await this.nodes.all()) };
  }

  private mustBeToCome(day: string): void {
    if (day < this.clock.today())
      throw new PlanDayIsPast({ day }, [{ pointer: '/day', code: PlanDayIsPast.code, params: { day } }]);
  }
}
