import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../platform/http/allowance.js';
import { Approvals } from '../approvals/index.js';
import type { Project } from './project.entity.js';
import { Projects } from './projects.repository.js';
import { startRefusal } from './start-decided.js';

/** The one way in which something of a project changes, its milestones too: it is locked, not over, and counts one version more. */
@Injectable()
export class OpenProjects {
  constructor(
    private readonly projects: Projects,
    private readonly approvals: Approvals,
  ) {}

  /** @throws RowIsMissing, RowIsForReading, ProjectIsOver, ProjectStartIsDecided, RowIsStale */
  async change(id: string, version: number, body: (project: Project) => void | Promise<void>): Promise<void> {
    const project = await this.projects.getForChange(id);
    project.mustBeOpen();
    mustBeAllowed(startRefusal(project, await this.approvals.liveInstanceOf({ type: 'project', id })));
    await body(project);
    await this.projects.save(project, version);
  }
}
