import { Body, Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { ConditionIsInvalid } from '../../../platform/conditions/condition.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ArrangeLeadRules } from '../actions/arrange-lead-rules.js';
import { ChangeLeadRuleDto, NewLeadRuleDto, OrderLeadRulesDto } from './lead-rule.dto.js';
import { leadFactViews, leadRuleView, LeadRulesView, LeadRuleView } from './lead-rule.view.js';
import {
  LeadRuleNameIsTaken,
  LeadRulePersonIsMissing,
  LeadRulePersonIsTwice,
  LeadRulesAreOthers,
} from './lead-rules.errors.js';
import { LeadRules } from './lead-rules.repository.js';

const REFUSALS = [LeadRuleNameIsTaken, LeadRulePersonIsMissing, LeadRulePersonIsTwice, ConditionIsInvalid] as const;

@ApiTags('leads')
@Controller('lead-rules')
export class LeadRulesController {
  constructor(
    private readonly rules: LeadRules,
    private readonly arrangeRules: ArrangeLeadRules,
  ) {}

  @Get()
  @Can('lead.rule')
  @Operation({
    id: 'listLeadRules',
    summary: 'The rules of assignment in the order in which they are tried, and the facts they may ask for',
    returns: LeadRulesView,
  })
  async list(): Promise<LeadRulesView> {
    return { items: (await this.rules.list()).map(leadRuleView), facts: leadFactViews() };
  }

  @Post()
  @Can('lead.rule')
  @Operation({
    id: 'writeLeadRule',
    summary: 'Write a rule of assignment; it is tried last',
    returns: LeadRuleView,
    status: 201,
    refuses: REFUSALS,
  })
  async write(@Body() body: NewLeadRuleDto): Promise<LeadRuleView> {
    return leadRuleView(await this.rules.show(await this.arrangeRules.write(body)));
  }

  @Patch(':id')
  @Can('lead.rule')
  @Operation({
    id: 'changeLeadRule',
    summary: 'Change a rule of assignment; among other people the turns begin anew',
    returns: LeadRuleView,
    ifMatch: true,
    refuses: [...REFUSALS, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLeadRuleDto,
  ): Promise<LeadRuleView> {
    await this.arrangeRules.change(id, version, body);
    return leadRuleView(await this.rules.show(id));
  }

  @Delete(':id')
  @Can('lead.rule')
  @Operation({ id: 'removeLeadRule', summary: 'Take a rule of assignment away', ifMatch: true, refuses: [RowIsStale] })
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.arrangeRules.remove(id, version);
  }

  @Put('order')
  @Can('lead.rule')
  @Operation({
    id: 'orderLeadRules',
    summary: 'Try the rules in another order',
    returns: LeadRulesView,
    refuses: [LeadRulesAreOthers],
  })
  async order(@Body() { ruleIds }: OrderLeadRulesDto): Promise<LeadRulesView> {
    await this.arrangeRules.order(ruleIds);
    return this.list();
  }
}
