import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { EndIntervalDto } from '../assignments/assignment.view.js';
import {
  HeadIsNamedAlready,
  HeadIsYourself,
  HeadLacksAuthority,
  IntervalHasBegun,
  IntervalIsPast,
  IntervalIsReversed,
} from '../over-time/over-time.errors.js';
import { HeadsView, HeadView, headView, NameHeadDto } from './head.view.js';
import { Heading } from './heading.js';
import { ClosedOrganisation } from '../closed-organisation.js';
import { Heads } from './heads.repository.js';
import { NameHead } from './name-head.js';

@ApiTags('people')
@Controller('departments/:id/heads')
export class HeadsController {
  constructor(
    private readonly heads: Heads,
    private readonly nameHead: NameHead,
    private readonly heading: Heading,
    private readonly clock: Clock,
    private readonly closed: ClosedOrganisation,
  ) {}

  @Get()
  @Can('person.view')
  @Operation({ id: 'listHeads', summary: 'Who heads a department when', returns: HeadsView })
  async list(@IdParam() id: string): Promise<HeadsView> {
    await this.closed.mustHold(id);
    const rows = await this.heads.of(id);
    return { items: rows.map((row) => headView(row, this.clock.today())) };
  }

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'nameHead',
    summary: 'Put somebody at the head of a department from a day on',
    returns: HeadView,
    status: 201,
    refuses: [HeadIsYourself, IntervalIsPast, IntervalIsReversed, HeadIsNamedAlready, HeadLacksAuthority],
  })
  async create(@IdParam() id: string, @Body() body: NameHeadDto): Promise<HeadView> {
    return headView(await this.nameHead.execute(id, body), this.clock.today());
  }

  @Patch(':headId')
  @Can('person.manage')
  @Operation({
    id: 'endHead',
    summary: 'Say on which day somebody ceases to head a department',
    returns: HeadView,
    refuses: [HeadIsYourself, IntervalIsPast, IntervalIsReversed, HeadIsNamedAlready],
  })
  async end(
    @IdParam() id: string,
    @IdParam('headId') headId: string,
    @Body() { until }: EndIntervalDto,
  ): Promise<HeadView> {
    return headView(await this.heading.end(id, headId, until), this.clock.today());
  }

  @Delete(':headId')
  @Can('person.manage')
  @Operation({ id: 'withdrawHead', summary: 'Withdraw a head whose time has not begun', refuses: [IntervalHasBegun] })
  async remove(@IdParam() id: string, @IdParam('headId') headId: string): Promise<void> {
    await this.heading.withdraw(id, headId);
  }
}
