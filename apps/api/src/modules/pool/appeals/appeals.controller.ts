import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { AppealRecycling } from '../actions/appeal.js';
import { DecideAppeal } from '../actions/decide-appeal.js';
import {
  AppealedAlready,
  AppealIsClosed,
  AppealIsLate,
  AppealIsNotYours,
  AppealIsYourOwn,
  AppellantHasLeft,
  CustomerIsTaken,
  NotRecycledFromYou,
} from '../pool.errors.js';
import { AppealDto, DecideAppealDto } from './appeal.dto.js';
import { AppealView, appealView } from './appeal.view.js';
import { APPEAL_LIST, Appeals } from './appeals.repository.js';

@ApiTags('pool')
@Controller('pool-appeals')
export class AppealsController {
  constructor(
    private readonly appeals: Appeals,
    private readonly appealRecycling: AppealRecycling,
    private readonly decideAppeal: DecideAppeal,
  ) {}

  @Get()
  @Can('pool.claim', 'pool.assign')
  @ListOperation({
    id: 'listPoolAppeals',
    summary: 'Appeals against recyclings: one’s own, and those of the pools one gives out from',
    returns: AppealView,
    spec: APPEAL_LIST,
  })
  async list(@Me() me: Principal, @ListParams() query: ListQuery): Promise<Page<AppealView>> {
    const { items, page } = await this.appeals.list(query);
    return { items: items.map((row) => appealView(row, me)), page };
  }

  @Post()
  @Can('pool.claim')
  @Operation({
    id: 'appealRecycling',
    summary: 'Ask to have a customer back that was recycled; nobody can have it meanwhile',
    returns: AppealView,
    status: 201,
    refuses: [NotRecycledFromYou, AppealIsLate, AppealedAlready],
  })
  async appeal(@Me() me: Principal, @Body() { customerId, reason }: AppealDto): Promise<AppealView> {
    return appealView(await this.appeals.show(await this.appealRecycling.execute(customerId, reason)), me);
  }

  @Post(':id/decision')
  @Can('pool.assign')
  @Operation({
    id: 'decidePoolAppeal',
    summary: 'Give a customer back, or leave it in the pool',
    returns: AppealView,
    refuses: [AppealIsYourOwn, AppealIsClosed, CustomerIsTaken, AppellantHasLeft],
  })
  async decide(
    @Me() me: Principal,
    @IdParam() id: string,
    @Body() { verdict, reason }: DecideAppealDto,
  ): Promise<AppealView> {
    await this.decideAppeal.execute(id, verdict, reason);
    return appealView(await this.appeals.show(id), me);
  }

  @Delete(':id')
  @Can('pool.claim')
  @Operation({
    id: 'withdrawPoolAppeal',
    summary: 'Take an appeal of one’s own back',
    refuses: [AppealIsNotYours, AppealIsClosed],
  })
  withdraw(@IdParam() id: string): Promise<void> {
    return this.appealRecycling.withdraw(id);
  }
}
