import { Injectable } from '@nestjs/common';
import type { Project } from './project.entity.js';
import { Projects } from './projects.repository.js';

/** The one way in which something of a project changes, its milestones too: it is locked, not over, and counts one version more. */
@Injectable()
export class OpenProjects {
  constructor(private readonly projects: Projects) {}

  /** @throws RowIsMissing, RowIsForReading, ProjectIsOver, RowIsStale */
  async change(id: string, version: number, body: (project: Project) => void | Promise<void>): Promise<void> {
    const project = await this.projects.getForChange(id);
    project.mustBeOpen();
    await body(project);
    await this.projects.save(project, version);
  }
}
