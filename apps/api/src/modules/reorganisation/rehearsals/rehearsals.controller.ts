import { Body, Controller, Get, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../../platform/access/access.decorators.js';
import { DateField, IdField } from '../../../platform/http/fields.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { ChangeIsIncomplete, PlanDayIsPast } from '../reorganisation.errors.js';
import { RehearsalsView, RehearsalView } from './rehearsal.view.js';
import { Rehearsals } from './rehearsals.repository.js';
import { Rehearse } from './rehearse.js';
import { rehearsalView, ShowRehearsal } from './show-rehearsal.js';

class RehearseDto {
  @IdField({ describe: 'The plan to be tried, on its own day', optional: true })
  planId?: string;

  @DateField({ describe: 'Without a plan: the day, as far as it is entered already', optional: true })
  day?: string;
}

class RehearsalsQueryDto {
  @IdField({ describe: 'Of this plan; left out: of days without a plan', optional: true })
  planId?: string;
}

@ApiTags('reorganisation')
@Controller('reorganisation/rehearsals')
export class RehearsalsController {
  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly rehearse: Rehearse,
    private readonly show: ShowRehearsal,
  ) {}

  @Get()
  @Can('organisation.plan')
  @Operation({ id: 'listRehearsals', summary: 'What was rehearsed', returns: RehearsalsView })
  async list(@Query() { planId }: RehearsalsQueryDto, @ReaderLocale() locale: Locale): Promise<RehearsalsView> {
    return { items: (await this.rehearsals.of(planId ?? null)).map((row) => rehearsalView(row, locale)) };
  }

  @Post()
  @Can('organisation.plan')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'rehearse',
    summary: 'Try a plan, or a day as it is entered; follow it at the address in Location',
    returns: RehearsalView,
    status: HttpStatus.ACCEPTED,
    refuses: [ChangeIsIncomplete, PlanDayIsPast],
  })
  async create(
    @Body() { planId, day }: RehearseDto,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RehearsalView> {
    const rehearsal = await this.rehearse.execute({ planId, day });
    void reply.header('Location', `/api/v1/reorganisation/rehearsals/${rehearsal.id}`);
    return rehearsalView(rehearsal, locale);
  }

  @Get(':id')
  @Can('organisation.plan')
  @Operation({ id: 'getRehearsal', summary: 'How far a rehearsal is, and its report', returns: RehearsalView })
  async one(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<RehearsalView> {
    return this.show.execute(await this.rehearsals.get(id), locale);
  }
}
