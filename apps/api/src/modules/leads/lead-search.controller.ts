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
import { leadColumns } from './lead-export.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { LeadView, leadView, type LeadRow } from './lead.view.js';
import { LEAD_LIST, LEAD_SHAPE } from './leads.list.js';
import { Leads } from './leads.repository.js';

@ApiTags('leads')
@Controller('leads')
export class LeadSearchController {
  constructor(
    private readonly leads: Leads,
    private readonly shared: SharedViews,
    private readonly listExport: ListExport,
  ) {}

  @Post('search')
  @Can('lead.view')
  @SearchOperation({ id: 'searchLeads', summary: 'Leads by a condition that may nest', returns: LeadView })
  async search(@Me() me: Principal, @ReaderLocale() locale: Locale, @Body() body: SearchDto): Promise<Page<LeadView>> {
    const { items, page } = await this.leads.list(listQueryFrom(body));
    const views = items.map((row) => leadView(row, me, locale));
    return { items: await this.shared.limit('lead', views, locale), page };
  }

  @Get('export.csv')
  @Can('lead.export')
  @CsvOperation({ id: 'exportLeads', summary: 'All leads of a list as CSV', spec: LEAD_LIST })
  async export(
    @Me() me: Principal,
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = this.listExport.rows<LeadRow>(LEAD_LIST, query, LEAD_SHAPE);
    await sendCsv(reply, 'leads.csv', leadColumns(locale, me.fields), rows);
  }
}
