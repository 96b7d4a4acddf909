import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { IdField, TextField } from '../../../platform/http/fields.js';
import { QueryIsInvalid } from '../../../platform/http/http.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { ExplainRefusal } from './explain-refusal.js';
import { ExplanationView } from './explanation.view.js';
import './explanation.texts.js';

class ExplanationQueryDto {
  @TextField({ describe: 'The permission it takes, such as customer.edit', max: 100, optional: true })
  permission?: string;

  @TextField({ describe: 'Kind of record, such as customer; together with its id', max: 40, optional: true })
  subjectType?: string;

  @IdField({ describe: 'The record', optional: true })
  subjectId?: string;

  @TextField({ describe: 'A field, such as contact.mobile', max: 100, optional: true })
  field?: string;
}

/** It tells nobody anything about a record that is not within reach; of one that is, what its page tells her anyway. */
@ApiTags('access')
@Controller('access/explanations')
export class ExplanationController {
  constructor(private readonly explain: ExplainRefusal) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({
    id: 'explainRefusal',
    summary: 'Why I can not do something',
    returns: ExplanationView,
    refuses: [QueryIsInvalid],
  })
  show(
    @Query() { permission, subjectType: type, subjectId: id, field }: ExplanationQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ExplanationView> {
    return this.explain.execute({ permission, field, record: type && id ? { type, id } : undefined }, locale);
  }
}
