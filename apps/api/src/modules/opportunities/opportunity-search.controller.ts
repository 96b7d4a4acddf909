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
import { Opportunities } from './opportunities.repository.js';
import { OpportunityView, opportunityView } from './opportunity.view.js';

@ApiTags('opportunities')
@Controller('opportunities/search')
export class OpportunitySearchController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly shared: SharedViews,
  ) {}

  @Post()
  @Can('opportunity.view')
  @SearchOperation({
    id: 'searchOpportunities',
    summary: 'Opportunities by conditions that may nest',
    returns: OpportunityView,
  })
  async search(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: SearchDto,
  ): Promise<Page<OpportunityView>> {
    const { items, page } = await this.opportunities.page(listQueryFrom(body));
    const views = items.map((row) => opportunityView(row, { me, locale }));
    return { items: await this.shared.limit('opportunity', views, locale), page };
  }
}
