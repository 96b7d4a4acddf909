import { Body, Controller, Delete, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { ProjectView } from '../project-detail.view.js';
import { ProjectPages } from '../project-pages.js';
import { ProjectIsOver } from '../projects.errors.js';
import { AddMilestone } from './add-milestone.js';
import { ChangeMilestone } from './change-milestone.js';
import { ChangeMilestoneDto, MilestoneOrderDto, NewMilestoneDto } from './milestone.dto.js';
import { OrderMilestones } from './order-milestones.js';
import { RemoveMilestone } from './remove-milestone.js';

/** Milestones change with their project, whose version is named. */
const DOCS = { returns: ProjectView, ifMatch: true, refuses: [ProjectIsOver, RowIsStale] };

@ApiTags('projects')
@Controller('projects/:id/milestones')
export class MilestonesController {
  constructor(
    private readonly pages: ProjectPages,
    private readonly addMilestone: AddMilestone,
    private readonly changeMilestone: ChangeMilestone,
    private readonly removeMilestone: RemoveMilestone,
    private readonly orderMilestones: OrderMilestones,
  ) {}

  @Post()
  @Can('project.edit')
  @Operation({ id: 'addMilestone', summary: 'Give a project another milestone, as its last', status: 201, ...DOCS })
  async create(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: NewMilestoneDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.addMilestone.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Put()
  @Can('project.edit')
  @Operation({ id: 'orderMilestones', summary: 'Put the milestones of a project into another order', ...DOCS })
  async order(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { milestoneIds }: MilestoneOrderDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.orderMilestones.execute(id, version, milestoneIds);
    return this.pages.show(id, locale);
  }

  @Patch(':milestoneId')
  @Can('project.edit')
  @Operation({ id: 'changeMilestone', summary: 'Change a milestone', ...DOCS })
  async change(
    @IdParam() projectId: string,
    @IdParam('milestoneId') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeMilestoneDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.changeMilestone.execute({ projectId, version, id }, body);
    return this.pages.show(projectId, locale);
  }

  @Delete(':milestoneId')
  @Can('project.edit')
  @Operation({ id: 'removeMilestone', summary: 'Take a milestone away', ...DOCS })
  async remove(
    @IdParam() projectId: string,
    @IdParam('milestoneId') id: string,
    @IfMatch() version: number,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.removeMilestone.execute({ projectId, version, id });
    return this.pages.show(projectId, locale);
  }
}
