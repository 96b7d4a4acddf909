import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { People } from '../../org/index.js';
import { TryLeadRules } from '../actions/try-lead-rules.js';
import { TryLeadRulesDto } from './lead-rule.dto.js';
import { NoLeadRules } from './lead-rules.errors.js';
import { LeadRuleTrialView, namedIn, trialView } from './trial.view.js';

@ApiTags('leads')
@Controller('lead-rule-trials')
export class LeadRuleTrialsController {
  constructor(
    private readonly tryRules: TryLeadRules,
    private readonly people: People,
  ) {}

  @Post()
  @Can('lead.rule')
  @Operation({
    id: 'tryLeadRules',
    summary: 'What the rules of assignment would have done with the leads of the last days; nothing is stored',
    returns: LeadRuleTrialView,
    status: 200,
    refuses: [NoLeadRules],
  })
  async create(@Body() body: TryLeadRulesDto): Promise<LeadRuleTrialView> {
    const trial = await this.tryRules.execute(body);
    return trialView(trial, await this.people.names(namedIn(trial)));
  }
}
