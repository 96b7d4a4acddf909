import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ProjectView } from './project-detail.view.js';
import { ProjectStepDto } from './project.dto.js';
import { ProjectInitiation } from './project-initiation.js';
import { ProjectPages } from './project-pages.js';
import { CancellationNeedsReason, ProjectDoesNotGoThere } from './projects.errors.js';

@ApiTags('projects')
@Controller('projects/:id/steps')
export class ProjectStepsController {
  constructor(
    private readonly pages: ProjectPages,
    private readonly initiation: ProjectInitiation,
  ) {}

  @Post()
  @Can('project.edit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'takeProjectStep',
    summary: 'Start, pause, accept, close or cancel a project; a start is put up first while a policy asks for it',
    returns: ProjectView,
    status: 201,
    refuses: [ProjectDoesNotGoThere, CancellationNeedsReason],
  })
  async create(
    @IdParam() id: string,
    @Body() body: ProjectStepDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ProjectView> {
    await this.initiation.execute(id, body);
    return this.pages.show(id, locale);
  }
}
