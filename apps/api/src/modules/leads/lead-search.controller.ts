import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { LeadView, leadView } from './lead.view.js';
import { Leads } from './leads.repository.js';

@ApiTags('leads')
@Controller('leads')
export class LeadSearchController {
  constructor(
    private readonly leads: Leads,
    private readonly shared: SharedViews,
  ) {}

  @Post('search')
  @Can('lead.view')
  @SearchOperation({ id: 'searchLeads', summary: 'Leads by a condition that may nest', returns: LeadView })
  async search(@Me() me: Principal, @ReaderLocale() locale: Locale, @Body() body: SearchDto): Promise<Page<LeadView>> {
    const { items, page } = await this.leads.list(listQueryFrom(body));
    const views = items.map((row) => leadView(row, me, locale));
    return { items: await this.shared.limit('lead', views, locale), page };
  }
}
