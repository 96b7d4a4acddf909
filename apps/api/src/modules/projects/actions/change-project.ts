import { Injectable } from '@nestjs/common';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { OwnerChoice } from '../../org/index.js';
import { OpenProjects } from '../open-projects.js';
import { amountColumns, mustBeInOrder } from '../project-content.js';
import type { ChangeProjectDto } from '../project.dto.js';

@Injectable()
export class ChangeProject {
  constructor(
    private readonly open: OpenProjects,
    private readonly owners: OwnerChoice,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver, OwnerIsOutOfReach, BodyIsInvalid */
  async execute(id: string, version: number, { name, ownerId, amount, ...sent }: ChangeProjectDto): Promise<void> {
    await this.open.change(id, version, async (project) => {
      if (ownerId && ownerId !== project.ownerId) Object.assign(project, await this.owners.choose('project', ownerId));
      mustBeInOrder(applyPatch(project, { ...sent, ...(amount === undefined ? {} : amountColumns(amount)) }));
      if (name) project.rename(name);
    });
  }
}
