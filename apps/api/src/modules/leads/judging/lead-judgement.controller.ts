import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { AnswerLead } from '../actions/answer-lead.js';
import { LeadIsClosed } from '../leads.errors.js';
import { Leads } from '../leads.repository.js';
import { Judging } from './judging.js';
import { CriterionIsNotAnswered } from './lead-criteria.errors.js';
import { AnswerLeadDto } from './lead-criterion.dto.js';
import { judgementView, LeadJudgementView } from './lead-criterion.view.js';

@ApiTags('leads')
@Controller('leads/:id/judgement')
export class LeadJudgementController {
  constructor(
    private readonly leads: Leads,
    private readonly judging: Judging,
    private readonly answerLead: AnswerLead,
  ) {}

  @Get()
  @Can('lead.view')
  @Operation({
    id: 'getLeadJudgement',
    summary: 'The score of a lead with its reasons, and what it lacks to be qualified',
    returns: LeadJudgementView,
  })
  async show(@IdParam() id: string): Promise<LeadJudgementView> {
    return judgementView(await this.judging.of(await this.leads.show(id)));
  }

  @Put()
  @Can('lead.edit')
  @Operation({
    id: 'answerLead',
    summary: 'Say what is known about a lead that no field of it tells',
    returns: LeadJudgementView,
    refuses: [LeadIsClosed, CriterionIsNotAnswered],
  })
  async answer(@IdParam() id: string, @Body() body: AnswerLeadDto): Promise<LeadJudgementView> {
    await this.answerLead.execute(id, body);
    return this.show(id);
  }
}
