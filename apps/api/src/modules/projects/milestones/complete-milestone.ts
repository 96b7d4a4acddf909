import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Milestones } from './milestones.repository.js';
import { OpenMilestones, type MilestoneAt } from './open-milestones.js';

/** Reached, and not reached after all. */
@Injectable()
export class CompleteMilestone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly open: OpenMilestones,
    private readonly milestones: Milestones,
  ) {}

  /** One that was reached before stays so since then. @throws RowIsMissing, RowIsStale, ProjectIsOver */
  execute(at: MilestoneAt): Promise<void> {
    return this.open.change(at, async (milestone) => {
      if (milestone.doneAt !== null) return;
      Object.assign(milestone, { doneAt: this.clock.now(), doneBy: this.work.principal.personId });
      await this.milestones.save(milestone);
    });
  }

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver */
  takeBack(at: MilestoneAt): Promise<void> {
    return this.open.change(at, (milestone) =>
      this.milestones.save(Object.assign(milestone, { doneAt: null, doneBy: null })),
    );
  }
}
