import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { ConditionIsInvalid } from '../../platform/conditions/condition.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ChooseSuccessor } from './actions/choose-successor.js';
import { ChooseSuccessorDto, RecordsQueryDto } from './handover.dto.js';
import { HandoverHasBegun, KindIsUnknown, PersonIsOutOfReach, SuccessorIsTheLeaver } from './handovers.errors.js';
import { Handovers } from './handovers.repository.js';
import { HandoverPreviewView, LastWeekView, PlannedRecordsView } from './preview.view.js';
import { ShowLastWeek } from './show-last-week.js';
import { ShowPreview } from './show-preview.js';
import { ShowRecords } from './show-records.js';

/** What would go where, before it goes and afterwards. */
@ApiTags('handovers')
@Controller('handovers/:id')
export class HandoverPlanController {
  constructor(
    private readonly handovers: Handovers,
    private readonly preview: ShowPreview,
    private readonly records: ShowRecords,
    private readonly lastWeek: ShowLastWeek,
    private readonly chooseSuccessor: ChooseSuccessor,
  ) {}

  @Get('preview')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'previewHandover',
    summary: 'Counts per kind and successor, what cannot go, and what keeps it from beginning',
    returns: HandoverPreviewView,
  })
  async show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HandoverPreviewView> {
    return this.preview.execute(await this.handovers.show(id), locale);
  }

  @Get('records')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'listHandoverRecords',
    summary: 'The records of one kind with their successors, as far as the reader may see them',
    returns: PlannedRecordsView,
    refuses: [KindIsUnknown],
  })
  list(
    @IdParam() id: string,
    @Query() query: RecordsQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<PlannedRecordsView> {
    return this.records.execute(id, query, locale);
  }

  @Put('choices')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'chooseSuccessor',
    summary: 'Give records to somebody by hand, one by one or all that a filter finds',
    refuses: [HandoverHasBegun, KindIsUnknown, SuccessorIsTheLeaver, PersonIsOutOfReach, ConditionIsInvalid],
  })
  async choose(@IdParam() id: string, @Body() choice: ChooseSuccessorDto): Promise<void> {
    await this.chooseSuccessor.execute(id, choice);
  }

  @Get('last-week')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'showLastWeek',
    summary: 'What the leaver deleted and exported in the last seven days',
    returns: LastWeekView,
  })
  async week(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<LastWeekView> {
    return this.lastWeek.execute((await this.handovers.show(id)).personId, locale);
  }
}
