import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import type { Principal } from '../../../platform/access/principal.js';
import { ChoiceField, IntegerField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { SetRhythm } from '../actions/set-rhythm.js';
import { CountdownsInPhasesView, CountdownView, ExplainedCountdownView } from './countdown.view.js';
import { CountdownPages } from './countdown-pages.js';
import { COUNTDOWN_LIST } from './countdowns.list.js';

const WHOSE = ['mine', 'all'] as const;

class WhoseQuery {
  @ChoiceField(WHOSE, {
    optional: true,
    describe: 'Those of the reader alone, or of everybody she sees: all unless said',
  })
  whose?: (typeof WHOSE)[number];
}

class RhythmDto {
  @IntegerField({ min: 1, max: 365, nullable: true, describe: 'Every how many days to be in touch; null: no rhythm' })
  everyDays: number | null;
}

@ApiTags('pool')
@Controller()
export class CountdownsController {
  constructor(
    private readonly pages: CountdownPages,
    private readonly setRhythm: SetRhythm,
  ) {}

  @Get('countdowns')
  @Can('customer.view')
  @ListOperation({
    id: 'listCountdowns',
    summary: 'How far customers are on their way into a pool',
    returns: CountdownView,
    spec: COUNTDOWN_LIST,
  })
  list(@ListParams() query: ListQuery): Promise<Page<CountdownView>> {
    return this.pages.list(query);
  }

  @Get('countdowns/phases')
  @Can('customer.view')
  @Operation({
    id: 'countCountdowns',
    summary: 'How many customers stand in each phase',
    returns: CountdownsInPhasesView,
  })
  count(@Query() { whose }: WhoseQuery, @Me() me: Principal): Promise<CountdownsInPhasesView> {
    return this.pages.count(whose === 'mine' ? me.personId : null);
  }

  @Get('customers/:id/countdown')
  @Can('customer.view')
  @Operation({
    id: 'getCountdown',
    summary: "A customer's countdown, what makes it stand still and what begins it anew",
    returns: ExplainedCountdownView,
  })
  show(@IdParam() id: string): Promise<ExplainedCountdownView> {
    return this.pages.one(id);
  }

  @Put('customers/:id/contact-rhythm')
  @Can('customer.edit')
  @Operation({
    id: 'setContactRhythm',
    summary: 'Say how often a customer is to be contacted; its owner is reminded',
    returns: ExplainedCountdownView,
  })
  async setContactRhythm(@IdParam() id: string, @Body() { everyDays }: RhythmDto): Promise<ExplainedCountdownView> {
    await this.setRhythm.execute(id, everyDays);
    return this.pages.one(id);
  }
}
