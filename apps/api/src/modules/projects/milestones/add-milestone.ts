import { Injectable } from '@nestjs/common';
import { OpenProjects } from '../open-projects.js';
import type { NewMilestoneDto } from './milestone.dto.js';
import { Milestones } from './milestones.repository.js';

@Injectable()
export class AddMilestone {
  constructor(
    private readonly open: OpenProjects,
    private readonly milestones: Milestones,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver */
  execute(projectId: string, version: number, milestone: NewMilestoneDto): Promise<void> {
    return this.open.change(projectId, version, () => this.milestones.add(projectId, [milestone]));
  }
}
