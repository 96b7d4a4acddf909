import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SetsAmounts, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { Shaped } from '../../platform/http/shape/shaped.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { RecordIsHeld } from '../../platform/subjects/holds.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { ChangeOpportunity } from './actions/change-opportunity.js';
import { CreateOpportunity } from './actions/create-opportunity.js';
import { DiscardOpportunity } from './actions/discard-opportunity.js';
import {
  AmountIsNegative,
  ClosingIsDecided,
  BeginsInOpenStage,
  CurrencyIsNotBase,
  StageIsUnknown,
} from './opportunities.errors.js';
import { Opportunities } from './opportunities.repository.js';
import { ChangeOpportunityDto, CreateOpportunityDto } from './opportunity.dto.js';
import { OPPORTUNITY_LIST } from './opportunity.list.js';
import { OpportunityView, opportunityView } from './opportunity.view.js';

@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunitiesController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly createOpportunity: CreateOpportunity,
    private readonly changeOpportunity: ChangeOpportunity,
    private readonly discardOpportunity: DiscardOpportunity,
    private readonly shared: SharedViews,
  ) {}

  @Get()
  @Can('opportunity.view')
  @Shaped('opportunity', 'customer', 'primaryContact', 'customer.primaryContact')
  @ListOperation({
    id: 'listOpportunities',
    summary: 'Opportunities within reach',
    returns: OpportunityView,
    spec: OPPORTUNITY_LIST,
  })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<OpportunityView>> {
    const { items, page } = await this.opportunities.page(query);
    const views = items.map((row) => opportunityView(row, { me, locale }));
    return { items: await this.shared.limit('opportunity', views, locale), page };
  }

  @Get(':id')
  @Can('opportunity.view')
  @Shaped('opportunity', 'customer', 'primaryContact', 'customer.primaryContact')
  @Operation({ id: 'getOpportunity', summary: 'One opportunity', returns: OpportunityView })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<OpportunityView> {
    const view = opportunityView(await this.opportunities.show(id), { me, locale });
    await this.shared.limit('opportunity', [view], locale);
    return view;
  }

  @Post()
  @Can('opportunity.create')
  @SetsAmounts('opportunity.amounts')
  @Operation({
    id: 'createOpportunity',
    summary: 'Create an opportunity',
    returns: OpportunityView,
    status: 201,
    refuses: [ReferenceIsMissing, CurrencyIsNotBase, AmountIsNegative, StageIsUnknown, BeginsInOpenStage],
  })
  async create(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: CreateOpportunityDto,
  ): Promise<OpportunityView> {
    const { customerId, primaryContactId, ownerId, ...fields } = body;
    const { id } = await this.createOpportunity.execute({ customerId, primaryContactId, ownerId, fields });
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }

  @Patch(':id')
  @Can('opportunity.edit')
  @SetsAmountsBy('opportunity.amounts', 'expectedAmount')
  @Operation({
    id: 'changeOpportunity',
    summary: 'Change an opportunity, or hand it to another owner',
    returns: OpportunityView,
    ifMatch: true,
    refuses: [ReferenceIsMissing, CurrencyIsNotBase, AmountIsNegative, ClosingIsDecided],
  })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeOpportunityDto,
  ): Promise<OpportunityView> {
    await this.changeOpportunity.execute(id, version, body);
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }

  @Delete(':id')
  @Can('opportunity.delete')
  @Operation({
    id: 'discardOpportunity',
    summary: 'Put an opportunity into the recycle bin',
    ifMatch: true,
    refuses: [RecordIsHeld],
  })
  async discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.discardOpportunity.execute(id, version);
  }
}
