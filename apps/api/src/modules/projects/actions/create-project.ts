import { Injectable } from '@nestjs/common';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { searchColumns } from '../../../platform/text-search/text-search.js';
import { OwnerChoice } from '../../org/index.js';
import { ProjectBasis } from '../project-basis.js';
import { amountColumns, mustBeInOrder } from '../project-content.js';
import { ProjectCourse } from '../project-course.js';
import type { NewProjectDto } from '../project.dto.js';
import { Projects } from '../projects.repository.js';

/** 立项: from a signed contract, or for a customer without one. */
@Injectable()
export class CreateProject {
  constructor(
    private readonly projects: Projects,
    private readonly course: ProjectCourse,
    private readonly basis: ProjectBasis,
    private readonly owners: OwnerChoice,
    private readonly numbering: Numbering,
  ) {}

  /** @throws ReferenceIsMissing, ContractIsNotSigned, OwnerIsOutOfReach, BodyIsInvalid */
  async execute({
    name,
    ownerId,
    amount,
    milestones = [],
    note = '',
    custom = {},
    number: sent,
    ...typed
  }: NewProjectDto): Promise<string> {
    const { plannedFrom = null, plannedUntil = null } = typed;
    mustBeInOrder({ plannedFrom, plannedUntil });
    const basis = await this.basis.of(typed);
    const owner = await this.owners.choose('project', ownerId);
    const number = await this.numbering.give('XM', sent);
    const project = await this.projects.insert({
      ...basis,
      ...(amount === undefined ? {} : amountColumns(amount)),
      ...owner,
      ...searchColumns(name, number),
      ...{ number, name, note, custom, plannedFrom, plannedUntil, status: 'planned', initiationHash: null },
    });
    await this.course.begin(project, milestones);
    return project.id;
  }
}
