import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { DuplicateRulesAreWrong } from '../../customers/index.js';
import { TryDuplicateRules } from '../actions/try-duplicate-rules.js';
import { TryDuplicateRulesDto } from './duplicate-rules.dto.js';
import { DuplicateRuleTrialView, duplicateTrialView } from './trial.view.js';

@ApiTags('duplicates')
@Controller('duplicate-rule-trials')
export class DuplicateRuleTrialsController {
  constructor(private readonly tryRules: TryDuplicateRules) {}

  @Post()
  @Can('customer.rule')
  @Operation({
    id: 'tryDuplicateRules',
    summary: 'What rules would find among the records that are there; nothing is stored',
    returns: DuplicateRuleTrialView,
    status: 200,
    refuses: [DuplicateRulesAreWrong],
  })
  async create(@Body() body: TryDuplicateRulesDto, @ReaderLocale() locale: Locale): Promise<DuplicateRuleTrialView> {
    return duplicateTrialView(await this.tryRules.execute(body), locale);
  }
}
