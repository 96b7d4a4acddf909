import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { SIGNED_IN } from '../../platform/access/access.decorators.js';
import { IdField, TextField } from '../../platform/http/fields.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { ReadTimeline } from './actions/read-timeline.js';
import { TimelineView } from './timeline.view.js';

class TimelineQueryDto {
  @TextField({ describe: 'Kind of record, such as customer', min: 1, max: 40 })
  subjectType: string;

  @IdField({ describe: 'The record' })
  subjectId: string;

  @TextField({ describe: 'From page.next', max: 4000, optional: true })
  cursor?: string;

  @TextField({
    describe: 'Entries a page, 1 to 100; 30 when left out',
    max: 3,
    pattern: /^([1-9]\d?|100)$/,
    optional: true,
  })
  limit?: string;
}

@ApiTags('activities')
@Controller('timeline')
export class TimelineController {
  constructor(private readonly readTimeline: ReadTimeline) {}

  /** Who may see a record may see its history: the permission asked for is that of the record itself. */
  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'getTimeline', summary: 'What happened to a record, newest first', returns: TimelineView })
  async show(
    @Query() { subjectType, subjectId, cursor, limit = '30' }: TimelineQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<TimelineView> {
    return this.readTimeline.execute({ type: subjectType, id: subjectId }, Number(limit), cursor, locale);
  }
}
