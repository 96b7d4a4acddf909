import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { ChangeProject } from './actions/change-project.js';
import { CreateProject } from './actions/create-project.js';
import { DiscardProject } from './actions/discard-project.js';
import { ProjectView } from './project-detail.view.js';
import { ChangeProjectDto, NewProjectDto } from './project.dto.js';
import { ProjectPages } from './project-pages.js';
import { PROJECT_LIST } from './project.row.js';
import { ProjectRowView } from './project.view.js';
import { ContractIsNotSigned, ProjectHasBegun, ProjectIsOver } from './projects.errors.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly pages: ProjectPages,
    private readonly createProject: CreateProject,
    private readonly changeProject: ChangeProject,
    private readonly discardProject: DiscardProject,
  ) {}

  @Get()
  @Can('project.view')
  @ListOperation({
    id: 'listProjects',
    summary: 'Implementation projects within reach',
    returns: ProjectRowView,
    spec: PROJECT_LIST,
  })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ProjectRowView>> {
    return this.pages.list(query, locale);
  }

  @Post()
  @Can('project.create')
  @SetsAmountsBy('project.amounts', 'amount')
  @Operation({
    id: 'createProject',
    summary: 'Start a project from a signed contract, or for a customer (立项)',
    returns: ProjectView,
    status: 201,
    refuses: [ReferenceIsMissing, ContractIsNotSigned],
  })
  async create(@Body() body: NewProjectDto, @ReaderLocale() locale: Locale): Promise<ProjectView> {
    return this.pages.show(await this.createProject.execute(body), locale);
  }

  @Get(':id')
  @Can('project.view')
  @Operation({
    id: 'getProject',
    summary: 'One implementation project with its milestones and steps',
    returns: ProjectView,
  })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ProjectView> {
    return this.pages.show(id, locale);
  }

  @Patch(':id')
  @Can('project.edit')
  @SetsAmountsBy('project.amounts', 'amount')
  @Operation({
    id: 'changeProject',
    summary: 'Change a project, or hand it to another project manager',
    returns: ProjectView,
    ifMatch: true,
    refuses: [ProjectIsOver, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeProjectDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.changeProject.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('project.delete')
  @Operation({
    id: 'discardProject',
    summary: 'Put a project into the recycle bin',
    ifMatch: true,
    refuses: [ProjectHasBegun, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardProject.execute(id, version);
  }
}
