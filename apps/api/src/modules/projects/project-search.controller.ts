import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { ListExport } from '../../platform/listing/list-export.js';
import { ListParams, listQueryFrom, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { projectColumns } from './project-export.js';
import { ProjectPages } from './project-pages.js';
import { PROJECT_LIST, PROJECT_SHAPE, type ProjectRow } from './project.row.js';
import { ProjectRowView } from './project.view.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectSearchController {
  constructor(
    private readonly pages: ProjectPages,
    private readonly listExport: ListExport,
  ) {}

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

  @Get('export.csv')
  @Can('project.export')
  @CsvOperation({ id: 'exportProjects', summary: 'All projects of a list as CSV', spec: PROJECT_LIST })
  async export(
    @Me() me: Principal,
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = this.listExport.rows<ProjectRow>(PROJECT_LIST, query, PROJECT_SHAPE);
    await sendCsv(reply, 'projects.csv', projectColumns(locale, me.fields), rows);
  }
}
