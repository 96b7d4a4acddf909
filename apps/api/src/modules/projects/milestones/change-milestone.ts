import { Injectable } from '@nestjs/common';
import type { ChangeMilestoneDto } from './milestone.dto.js';
import { Milestones } from './milestones.repository.js';
import { OpenMilestones, type MilestoneAt } from './open-milestones.js';

@Injectable()
export class ChangeMilestone {
  constructor(
    private readonly open: OpenMilestones,
    private readonly milestones: Milestones,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver */
  execute(at: MilestoneAt, { name, dueOn }: ChangeMilestoneDto): Promise<void> {
    return this.open.change(at, (milestone) => {
      if (name !== undefined) milestone.name = name;
      if (dueOn !== undefined) milestone.dueOn = dueOn;
      return this.milestones.save(milestone);
    });
  }
}
