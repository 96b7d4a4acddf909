import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { DuplicateRuleSets, DuplicateRulesAreWrong } from '../../customers/index.js';
import { People } from '../../org/index.js';
import { ChangeDuplicateRules } from '../actions/change-duplicate-rules.js';
import { DuplicateRulesDto } from './duplicate-rules.dto.js';
import { DuplicateRuleSetsView, ruleSetView } from './duplicate-rules.view.js';

@ApiTags('duplicates')
@Controller('duplicate-rules')
export class DuplicateRulesController {
  constructor(
    private readonly sets: DuplicateRuleSets,
    private readonly people: People,
    private readonly changeRules: ChangeDuplicateRules,
  ) {}

  @Get()
  @Can('customer.rule')
  @Operation({
    id: 'listDuplicateRules',
    summary: 'By what customers, leads and contacts count as there already',
    returns: DuplicateRuleSetsView,
  })
  async list(@ReaderLocale() locale: Locale): Promise<DuplicateRuleSetsView> {
    const sets = await this.sets.all();
    const names = await this.people.names(sets.map(({ updatedBy }) => updatedBy));
    return { items: sets.map((set) => ruleSetView(set, names, locale)) };
  }

  @Put(':id')
  @Can('customer.rule')
  @Operation({
    id: 'changeDuplicateRules',
    summary: 'Change the rules of one kind; what is there is compared anew by and by',
    returns: DuplicateRuleSetsView,
    ifMatch: true,
    refuses: [DuplicateRulesAreWrong, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { rules }: DuplicateRulesDto,
    @ReaderLocale() locale: Locale,
  ): Promise<DuplicateRuleSetsView> {
    await this.changeRules.execute(id, version, rules);
    return this.list(locale);
  }

  @Delete(':id')
  @Can('customer.rule')
  @Operation({
    id: 'putBackDuplicateRules',
    summary: 'Put back the rules that are shipped',
    returns: DuplicateRuleSetsView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async putBack(
    @IdParam() id: string,
    @IfMatch() version: number,
    @ReaderLocale() locale: Locale,
  ): Promise<DuplicateRuleSetsView> {
    await this.changeRules.execute(id, version, null);
    return this.list(locale);
  }
}
