import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { ACCESS_RULES, type AccessRuleCode } from './access-rule-catalogue.js';
import { AccessRules, type AccessRuleRow } from './access-rules.repository.js';
import { SwitchRuleDto } from './role.dto.js';
import { AdministratorsAreSeparate, RuleWidensYou } from './roles.errors.js';

export class AccessRuleView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; switching names the version it saw' })
  version: number;

  @ApiProperty({ description: "Name, in the reader's language" })
  name: string;

  @ApiProperty({ description: "What is so while it holds, in the reader's language" })
  sentence: string;

  @ApiProperty({ description: 'It holds' })
  enabled: boolean;
}

export class AccessRulesView {
  @ApiProperty({ type: [AccessRuleView], description: 'All rules' })
  items: AccessRuleView[];
}

@ApiTags('roles')
@Controller('access-rules')
export class AccessRulesController {
  constructor(private readonly rules: AccessRules) {}

  @Get()
  @Can('role.view')
  @Operation({ id: 'listAccessRules', summary: 'Rules that apply to every role at once', returns: AccessRulesView })
  async list(@ReaderLocale() locale: Locale): Promise<AccessRulesView> {
    return { items: (await this.rules.all()).map((row) => ruleView(row, locale)) };
  }

  @Put(':code')
  @Can('role.manage')
  @Sensitive()
  @Operation({
    id: 'switchAccessRule',
    summary: 'Switch a rule on or off',
    returns: AccessRuleView,
    ifMatch: true,
    refuses: [RuleWidensYou, AdministratorsAreSeparate, RowIsStale],
  })
  async change(
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() { enabled }: SwitchRuleDto,
    @ReaderLocale() locale: Locale,
  ): Promise<AccessRuleView> {
    await this.rules.turn(code, enabled, version);
    return ruleView(await this.rules.get(code), locale);
  }
}

function ruleView({ code, version, enabled }: AccessRuleRow, locale: Locale): AccessRuleView {
  const { name, sentence } = ACCESS_RULES[code as AccessRuleCode];
  const word = locale === 'en' ? 'en' : 'zh';
  return { code, version, enabled, name: name[word], sentence: sentence[word] };
}
