import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@countersign/kernel';
import { Can, SIGNED_IN } from '../../platform/access/access.decorators.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Operation } from '../../platform/http/operation.js';
import { exampleOf } from '../../platform/numbering/number-rule.js';
import { NumberEntriesView } from './number-rule.view.js';
import { NumberRules } from './number-rules.repository.js';

/** What forms have to know: whether there is a number to type. How far the counters are is nobody's business. */
@ApiTags('numbering')
@Controller('number-entries')
export class NumberEntriesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: NumberRules,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listNumberEntries', summary: 'Whose numbers are typed by hand', returns: NumberEntriesView })
  async list(): Promise<NumberEntriesView> {
    const day = businessDate(this.work.now);
    const rules = await this.rules.all();
    return {
      items: rules.map((rule) => {
        const { object, entry, keepsForm } = rule;
        return { object, entry, keepsForm, example: exampleOf(rule, day) };
      }),
    };
  }
}
