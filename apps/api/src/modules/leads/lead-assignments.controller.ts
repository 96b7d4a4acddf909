import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { OwnerIsOutOfReach } from '../org/index.js';
import { AssignLeads } from './actions/assign-leads.js';
import { AssignmentView, assignmentView } from './assignment.view.js';
import { AssignLeadsDto } from './lead.dto.js';
import { NothingToAssign, TooManyLeads } from './leads.errors.js';

@ApiTags('leads')
@Controller('lead-assignments')
export class LeadAssignmentsController {
  constructor(private readonly assignLeads: AssignLeads) {}

  @Post()
  @Can('lead.assign')
  @Operation({
    id: 'assignLeads',
    summary: 'Give leads to people in turn',
    returns: AssignmentView,
    status: 200,
    refuses: [NothingToAssign, TooManyLeads, OwnerIsOutOfReach],
  })
  async create(@ReaderLocale() locale: Locale, @Body() body: AssignLeadsDto): Promise<AssignmentView> {
    return assignmentView(await this.assignLeads.execute(body), locale);
  }
}
