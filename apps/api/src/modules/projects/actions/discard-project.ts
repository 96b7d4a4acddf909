import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { discardRefusal } from '../project.can.js';
import { Projects } from '../projects.repository.js';

/** Puts a project that has not begun, or was cancelled, into the recycle bin. */
@Injectable()
export class DiscardProject {
  constructor(private readonly projects: Projects) {}

  /** @throws RowIsMissing, RowIsStale, ProjectHasBegun */
  async execute(id: string, version: number): Promise<void> {
    const project = await this.projects.getForChange(id);
    mustBeAllowed(discardRefusal(project));
    await this.projects.discard(project, version);
  }
}
