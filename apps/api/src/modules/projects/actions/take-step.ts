import { Injectable } from '@nestjs/common';
import type { ProjectStepDto } from '../project.dto.js';
import { ProjectSteps } from '../project-steps.repository.js';
import { Projects } from '../projects.repository.js';

/** Takes a project on: started, paused, accepted, closed, cancelled; who, when and why is kept. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly projects: Projects,
    private readonly steps: ProjectSteps,
  ) {}

  /**
   * @param by who takes it, where it is not the person of the request
   * @throws RowIsMissing, RowIsForReading, ProjectDoesNotGoThere, CancellationNeedsReason
   */
  async execute(id: string, { to, reason = '' }: ProjectStepDto, by?: string): Promise<void> {
    const project = await this.projects.getForChange(id);
    const { status: from } = project;
    project.goTo(to, reason);
    await this.projects.save(project);
    await this.steps.taken(project, from, reason, by);
  }
}
