import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { Shaped } from '../../platform/http/shape/shaped.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { OwnerIsOutOfReach } from '../org/index.js';
import { ChangeLead } from './actions/change-lead.js';
import { CreateLead } from './actions/create-lead.js';
import { DiscardLead } from './actions/discard-lead.js';
import { ChangeLeadDto, CreateLeadDto } from './lead.dto.js';
import { LeadView, leadView } from './lead.view.js';
import { LeadHasNoOwner, LeadIsClosed, LeadIsQualified } from './leads.errors.js';
import { LEAD_LIST } from './leads.list.js';
import { Leads } from './leads.repository.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly leads: Leads,
    private readonly createLead: CreateLead,
    private readonly changeLead: ChangeLead,
    private readonly discardLead: DiscardLead,
    private readonly shared: SharedViews,
  ) {}

  @Get()
  @Can('lead.view')
  @Shaped('lead', 'customer', 'contact', 'opportunity', 'customer.primaryContact')
  @ListOperation({ id: 'listLeads', summary: 'Leads', returns: LeadView, spec: LEAD_LIST })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<LeadView>> {
    const { items, page } = await this.leads.list(query);
    const views = items.map((row) => leadView(row, me, locale));
    return { items: await this.shared.limit('lead', views, locale), page };
  }

  @Post()
  @Can('lead.create')
  @Operation({
    id: 'createLead',
    summary: 'Enter a lead',
    returns: LeadView,
    status: 201,
    refuses: [OwnerIsOutOfReach],
  })
  async create(@Me() me: Principal, @ReaderLocale() locale: Locale, @Body() body: CreateLeadDto): Promise<LeadView> {
    const { id } = await this.createLead.execute(body);
    return leadView(await this.leads.showMade(id), me, locale);
  }

  @Get(':id')
  @Can('lead.view')
  @Shaped('lead', 'customer', 'contact', 'opportunity', 'customer.primaryContact')
  @Operation({ id: 'getLead', summary: 'One lead', returns: LeadView })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<LeadView> {
    const view = leadView(await this.leads.show(id), me, locale);
    await this.shared.limit('lead', [view], locale);
    return view;
  }

  @Patch(':id')
  @Can('lead.edit')
  @Operation({
    id: 'changeLead',
    summary: 'Change a lead',
    returns: LeadView,
    ifMatch: true,
    refuses: [LeadIsClosed, LeadHasNoOwner, RowIsStale],
  })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLeadDto,
  ): Promise<LeadView> {
    await this.changeLead.execute(id, version, body);
    return leadView(await this.leads.show(id), me, locale);
  }

  @Delete(':id')
  @Can('lead.delete')
  @Operation({
    id: 'discardLead',
    summary: 'Put a lead into the recycle bin',
    ifMatch: true,
    refuses: [LeadIsQualified, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardLead.execute(id, version);
  }
}
