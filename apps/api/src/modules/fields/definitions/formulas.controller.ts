import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { FormulaIsWrong } from '../../../platform/conditions/formula/formula.js';
import { FUNCTIONS } from '../../../platform/conditions/formula/functions.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { labelOf } from '../values/own-formula.js';
import { OwnFormulas } from '../values/own-formulas.js';
import { FormulaTrialView, FormulaWordsView, TryFormulaDto } from './formula-trial.dto.js';

@ApiTags('fields')
@Controller('custom-field-formulas')
export class FormulasController {
  constructor(private readonly formulas: OwnFormulas) {}

  @Get()
  @Can('field.configure')
  @Operation({
    id: 'listFormulaWords',
    summary: 'What a formula of a record type may name, and the functions there are',
    returns: FormulaWordsView,
  })
  @ApiQuery({ name: 'object', required: true, schema: { type: 'string' }, description: 'The record type' })
  async words(@Query('object') object: unknown, @ReaderLocale() locale: Locale): Promise<FormulaWordsView> {
    const type = String(object);
    const nameable = await this.formulas.nameable(type);
    const fields = nameable.map((each) => ({ name: each.name, type: each.type, label: labelOf(type, each, locale) }));
    return { fields, functions: Object.keys(FUNCTIONS) };
  }

  @Post()
  @Can('field.configure')
  @Operation({
    id: 'tryFormula',
    summary: 'What a formula would come to, or what is wrong with it and where',
    returns: FormulaTrialView,
    refuses: [FormulaIsWrong],
  })
  async attempt(@Body() { object, formula }: TryFormulaDto): Promise<FormulaTrialView> {
    return { result: await this.formulas.check(object, formula) };
  }
}
