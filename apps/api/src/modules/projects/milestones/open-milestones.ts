import { Injectable } from '@nestjs/common';
import { OpenProjects } from '../open-projects.js';
import type { ProjectMilestone } from './milestone.entity.js';
import { Milestones } from './milestones.repository.js';

/** Which milestone, of which version of its project. */
export interface MilestoneAt {
  readonly projectId: string;
  readonly version: number;
  readonly id: string;
}

/** A milestone changes with its project. */
@Injectable()
export class OpenMilestones {
  constructor(
    private readonly open: OpenProjects,
    private readonly milestones: Milestones,
  ) {}

  /** @throws RowIsMissing, RowIsForReading, ProjectIsOver, RowIsStale */
  change({ projectId, version, id }: MilestoneAt, body: (milestone: ProjectMilestone) => Promise<void>): Promise<void> {
    return this.open.change(projectId, version, async () => body(await this.milestones.get(projectId, id)));
  }
}
