import { Injectable } from '@nestjs/common';
import type { NewMilestoneDto } from './milestones/milestone.dto.js';
import { Milestones, type MilestoneRow } from './milestones/milestones.repository.js';
import type { Project } from './project.entity.js';
import { ProjectSteps, type StepRow } from './project-steps.repository.js';

/** What a project is to reach, and what became of it so far. */
@Injectable()
export class ProjectCourse {
  constructor(
    private readonly steps: ProjectSteps,
    private readonly milestones: Milestones,
  ) {}

  async begin(project: Project, milestones: readonly NewMilestoneDto[]): Promise<void> {
    await this.steps.taken(project, null, '');
    await this.milestones.add(project.id, milestones);
  }

  async of(projectId: string): Promise<{ milestones: MilestoneRow[]; steps: StepRow[] }> {
    return { milestones: await this.milestones.of(projectId), steps: await this.steps.of(projectId) };
  }
}
