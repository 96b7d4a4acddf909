import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../platform/http/params.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import { People } from '../org/index.js';
import { ChangeNumberRule } from './actions/change-number-rule.js';
import { checkedRule } from './check-rule.js';
import { NumberRuleDto } from './number-rule.dto.js';
import { NextNumbersView, NumberRulesView, numberRuleView } from './number-rule.view.js';
import { NumberRules } from './number-rules.repository.js';
import { NumberRuleIsWrong } from './numbering.errors.js';

const SHOWN = 3;

@ApiTags('numbering')
@Controller('number-rules')
@Can('numbering.manage')
export class NumberRulesController {
  constructor(
    private readonly rules: NumberRules,
    private readonly numbering: Numbering,
    private readonly people: People,
    private readonly changeRule: ChangeNumberRule,
  ) {}

  @Get()
  @Operation({
    id: 'listNumberRules',
    summary: 'How records are numbered, and what comes next',
    returns: NumberRulesView,
  })
  async list(): Promise<NumberRulesView> {
    const rules = await this.rules.all();
    const names = await this.people.names(rules.map(({ updatedBy }) => updatedBy));
    const items = [];
    for (const rule of rules) {
      const next = await this.numbering.upcoming(rule.series, rule, SHOWN);
      items.push(numberRuleView(rule, next, names));
    }
    return { items };
  }

  @Post(':id/preview')
  @Operation({
    id: 'previewNumberRule',
    summary: 'What would be given next by a rule that is not stored',
    returns: NextNumbersView,
    refuses: [NumberRuleIsWrong],
  })
  async preview(@IdParam() id: string, @Body() body: NumberRuleDto): Promise<NextNumbersView> {
    const { series, object } = await this.rules.get(id);
    return { next: await this.numbering.upcoming(series, checkedRule(object, body), SHOWN) };
  }

  @Put(':id')
  @Operation({
    id: 'changeNumberRule',
    summary: 'Change how records of one kind are numbered from now on; numbers there are stay',
    returns: NumberRulesView,
    ifMatch: true,
    refuses: [NumberRuleIsWrong, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: NumberRuleDto,
  ): Promise<NumberRulesView> {
    await this.changeRule.execute(id, version, body);
    return this.list();
  }
}
