import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { ConditionIsInvalid } from '../../platform/conditions/condition.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ChangeHandover } from './actions/change-handover.js';
import { DraftHandover } from './actions/draft-handover.js';
import { ChangeHandoverDto, CreateHandoverDto } from './handover.dto.js';
import { HandoverPages } from './handover-pages.js';
import { HandoverView } from './handover.view.js';
import {
  HandoverHasBegun,
  HandoverIsThereAlready,
  HandoverIsYourOwn,
  KindIsUnknown,
  LeavingDayIsPast,
  PersonIsOutOfReach,
  SuccessorIsTheLeaver,
} from './handovers.errors.js';
import { HANDOVER_LIST } from './handovers.repository.js';

const REFUSALS = [PersonIsOutOfReach, HandoverIsYourOwn, KindIsUnknown, ConditionIsInvalid, LeavingDayIsPast];

@ApiTags('handovers')
@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly pages: HandoverPages,
    private readonly draftHandover: DraftHandover,
    private readonly changeHandover: ChangeHandover,
  ) {}

  @Get()
  @Can('handover.run', 'person.manage')
  @ListOperation({ id: 'listHandovers', summary: 'Handovers', returns: HandoverView, spec: HANDOVER_LIST })
  list(@ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<Page<HandoverView>> {
    return this.pages.list(query, locale);
  }

  @Post()
  @Can('handover.run', 'person.manage')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'draftHandover',
    summary: 'Plan what a person leaves to whom; nothing changes hands yet',
    returns: HandoverView,
    status: 201,
    refuses: [...REFUSALS, SuccessorIsTheLeaver, HandoverIsThereAlready],
  })
  async create(@Body() wish: CreateHandoverDto, @ReaderLocale() locale: Locale): Promise<HandoverView> {
    return this.pages.show(await this.draftHandover.execute(wish), locale);
  }

  @Get(':id')
  @Can('handover.run', 'person.manage')
  @Operation({ id: 'getHandover', summary: 'One handover and how far it is', returns: HandoverView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HandoverView> {
    return this.pages.show(id, locale);
  }

  @Patch(':id')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'changeHandover',
    summary: 'Say otherwise who gets what; it is divided anew',
    returns: HandoverView,
    ifMatch: true,
    refuses: [...REFUSALS, SuccessorIsTheLeaver, HandoverHasBegun, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() wish: ChangeHandoverDto,
    @ReaderLocale() locale: Locale,
  ): Promise<HandoverView> {
    await this.changeHandover.execute(id, version, wish);
    return this.pages.show(id, locale);
  }
}
