import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { DispatchLeads } from '../actions/dispatch-leads.js';
import { AssignmentView, assignmentView } from '../assignment.view.js';
import { NothingToAssign, TooManyLeads } from '../leads.errors.js';
import { Leads } from '../leads.repository.js';
import { DispatchesView, dispatchView } from './dispatch.view.js';
import { Dispatches } from './dispatches.repository.js';
import { DispatchLeadsDto } from './lead-rule.dto.js';
import { NoLeadRules } from './lead-rules.errors.js';

@ApiTags('leads')
@Controller()
export class LeadDispatchesController {
  constructor(
    private readonly leads: Leads,
    private readonly dispatches: Dispatches,
    private readonly dispatchLeads: DispatchLeads,
  ) {}

  @Post('lead-dispatches')
  @Can('lead.assign')
  @Operation({
    id: 'dispatchLeads',
    summary: 'Give leads to whom the rules of assignment say',
    returns: AssignmentView,
    status: 200,
    refuses: [NothingToAssign, TooManyLeads, NoLeadRules],
  })
  async create(@ReaderLocale() locale: Locale, @Body() body: DispatchLeadsDto): Promise<AssignmentView> {
    return assignmentView(await this.dispatchLeads.execute(body), locale);
  }

  @Get('leads/:id/dispatches')
  @Can('lead.view')
  @Operation({
    id: 'listLeadDispatches',
    summary: 'Why a lead went to whom it went: which rules were tried, and whom they considered',
    returns: DispatchesView,
  })
  async list(@IdParam() id: string): Promise<DispatchesView> {
    await this.leads.show(id);
    return { items: (await this.dispatches.of(id)).map(dispatchView) };
  }
}
