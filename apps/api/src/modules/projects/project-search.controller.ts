import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ProjectPages } from './project-pages.js';
import { ProjectRowView } from './project.view.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectSearchController {
  constructor(private readonly pages: ProjectPages) {}

  @Post('search')
  @Can('project.view')
  @SearchOperation({
    id: 'searchProjects',
    summary: 'Implementation projects by a condition that may nest',
    returns: ProjectRowView,
  })
  search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<ProjectRowView>> {
    return this.pages.list(listQueryFrom(body), locale);
  }
}
