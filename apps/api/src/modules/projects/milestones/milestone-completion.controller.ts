import { Controller, Delete, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { ProjectView } from '../project-detail.view.js';
import { ProjectPages } from '../project-pages.js';
import { ProjectIsOver } from '../projects.errors.js';
import { CompleteMilestone } from './complete-milestone.js';

const DOCS = { returns: ProjectView, ifMatch: true, refuses: [ProjectIsOver, RowIsStale] };

@ApiTags('projects')
@Controller('projects/:id/milestones/:milestoneId/completion')
export class MilestoneCompletionController {
  constructor(
    private readonly pages: ProjectPages,
    private readonly completeMilestone: CompleteMilestone,
  ) {}

  @Put()
  @Can('project.edit')
  @Operation({ id: 'completeMilestone', summary: 'Say that a milestone is reached', ...DOCS })
  async set(
    @IdParam() projectId: string,
    @IdParam('milestoneId') id: string,
    @IfMatch() version: number,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.completeMilestone.execute({ projectId, version, id });
    return this.pages.show(projectId, locale);
  }

  @Delete()
  @Can('project.edit')
  @Operation({ id: 'reopenMilestone', summary: 'Say that a milestone is not reached after all', ...DOCS })
  async remove(
    @IdParam() projectId: string,
    @IdParam('milestoneId') id: string,
    @IfMatch() version: number,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.completeMilestone.takeBack({ projectId, version, id });
    return this.pages.show(projectId, locale);
  }
}
