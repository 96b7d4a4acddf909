import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { ClosedOrganisation } from '../../org/index.js';
import { ChangeLeadPoolRule } from '../actions/change-lead-pool-rule.js';
import { ClaimLeads } from '../actions/claim-leads.js';
import { ChangeLeadPoolRuleDto, ClaimLeadsDto } from './lead-pool.dto.js';
import { POOLED_LEADS } from './lead-pool.list.js';
import { LeadPool } from './lead-pool.repository.js';
import {
  leadClaimsView,
  LeadClaimsView,
  leadPoolRuleView,
  LeadPoolRuleView,
  pooledLeadView,
  PooledLeadView,
} from './lead-pool.view.js';

@ApiTags('leads')
@Controller()
export class LeadPoolController {
  constructor(
    private readonly pool: LeadPool,
    private readonly closed: ClosedOrganisation,
    private readonly claimLeads: ClaimLeads,
    private readonly changeRule: ChangeLeadPoolRule,
  ) {}

  @Get('pooled-leads')
  @Can('lead.claim')
  @ListOperation({
    id: 'listPooledLeads',
    summary: 'Leads that wait in the pool, without what they are reached by; none for a closed organisation',
    returns: PooledLeadView,
    spec: POOLED_LEADS,
  })
  async list(@ListParams() query: ListQuery): Promise<Page<PooledLeadView>> {
    if ((await this.closed.departments()) !== null) return { items: [], page: { next: null, prev: null } };
    const { items, page } = await this.pool.list(query);
    return { items: items.map(pooledLeadView), page };
  }

  @Post('lead-claims')
  @Can('lead.claim')
  @Operation({
    id: 'claimLeads',
    summary: 'Take leads out of the pool for oneself; each that is not to be had is named with its reason',
    returns: LeadClaimsView,
    status: 200,
  })
  async claim(@ReaderLocale() locale: Locale, @Body() { leadIds }: ClaimLeadsDto): Promise<LeadClaimsView> {
    return leadClaimsView(await this.claimLeads.execute(leadIds), locale);
  }

  @Get('lead-pool-rule')
  @Can('lead.claim', 'lead.rule')
  @Operation({
    id: 'getLeadPoolRule',
    summary: 'How many leads one may claim from the pool, and what the reader has claimed of it',
    returns: LeadPoolRuleView,
  })
  async show(): Promise<LeadPoolRuleView> {
    return leadPoolRuleView(await this.pool.state());
  }

  @Put('lead-pool-rule')
  @Can('lead.rule')
  @Operation({
    id: 'changeLeadPoolRule',
    summary: 'Change how many leads one may claim from the pool',
    returns: LeadPoolRuleView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async change(@IfMatch() version: number, @Body() body: ChangeLeadPoolRuleDto): Promise<LeadPoolRuleView> {
    await this.changeRule.execute(version, body);
    return this.show();
  }
}
