import { Injectable } from '@nestjs/common';
import { Milestones } from './milestones.repository.js';
import { OpenMilestones, type MilestoneAt } from './open-milestones.js';

@Injectable()
export class RemoveMilestone {
  constructor(
    private readonly open: OpenMilestones,
    private readonly milestones: Milestones,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver */
  execute(at: MilestoneAt): Promise<void> {
    return this.open.change(at, (milestone) => this.milestones.remove(milestone));
  }
}
