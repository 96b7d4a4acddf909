import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { OwnerIsOutOfReach } from '../org/index.js';
import { AssignLeads } from './actions/assign-leads.js';
import { AssignLeadsDto } from './lead.dto.js';
import { NothingToAssign, TooManyLeads } from './leads.errors.js';

export class RefusedLeadView {
  @ApiProperty({ format: 'uuid', description: 'The lead' })
  id: string;

  @ApiProperty({ description: 'Why it was left as it is: a stable code', example: 'lead.closed' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

export class AssignmentView {
  @ApiProperty({ type: 'integer', description: 'How many leads were given' })
  assigned: number;

  @ApiProperty({ type: [RefusedLeadView], description: 'Those that were not, each with its reason' })
  refused: RefusedLeadView[];
}

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
    const { assigned, refused } = await this.assignLeads.execute(body);
    return { assigned, refused: refused.map(({ id, code }) => ({ id, code, detail: say(code, {}, locale) })) };
  }
}
