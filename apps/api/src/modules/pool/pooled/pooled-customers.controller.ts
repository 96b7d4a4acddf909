import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { OwnerIsOutOfReach } from '../../org/index.js';
import { AssignCustomers } from '../actions/assign-customers.js';
import { ClaimCustomers } from '../actions/claim-customers.js';
import { ReleaseCustomers } from '../actions/release-customers.js';
import { AssignPooledDto, ClaimDto, ReleaseDto } from './moves.dto.js';
import { MovesView, movesView } from './moves.view.js';
import { PooledCustomerView, pooledCustomerView } from './pooled-customer.view.js';
import { POOLED_LIST } from './pooled-customers.list.js';
import { PooledCustomers } from './pooled-customers.repository.js';

@ApiTags('pool')
@Controller()
export class PooledCustomersController {
  constructor(
    private readonly pooled: PooledCustomers,
    private readonly claimCustomers: ClaimCustomers,
    private readonly releaseCustomers: ReleaseCustomers,
    private readonly assignCustomers: AssignCustomers,
  ) {}

  @Get('pooled-customers')
  @Can('pool.claim', 'pool.assign')
  @ListOperation({
    id: 'listPooledCustomers',
    summary: 'Customers in the pools one may take from',
    returns: PooledCustomerView,
    spec: POOLED_LIST,
  })
  async list(@ListParams() query: ListQuery): Promise<Page<PooledCustomerView>> {
    const { items, page } = await this.pooled.list(query);
    return { items: items.map(pooledCustomerView), page };
  }

  @Post('pool-claims')
  @Can('pool.claim')
  @Operation({
    id: 'claimCustomers',
    summary: 'Take customers out of a pool for oneself; each that is not to be had is named with its reason',
    returns: MovesView,
    status: 200,
  })
  async claim(@ReaderLocale() locale: Locale, @Body() { customerIds }: ClaimDto): Promise<MovesView> {
    return movesView(await this.claimCustomers.execute(customerIds), locale);
  }

  @Post('pool-releases')
  @Can('pool.claim', 'pool.assign')
  @Operation({
    id: 'releaseCustomers',
    summary: 'Give customers up into their pools: one’s own, or those of people one answers for',
    returns: MovesView,
    status: 200,
  })
  async release(@ReaderLocale() locale: Locale, @Body() { customerIds, reason }: ReleaseDto): Promise<MovesView> {
    return movesView(await this.releaseCustomers.execute(customerIds, reason), locale);
  }

  @Post('pool-assignments')
  @Can('pool.assign')
  @Operation({
    id: 'assignPooledCustomers',
    summary: 'Give customers of a pool to people in turn',
    returns: MovesView,
    status: 200,
    refuses: [OwnerIsOutOfReach],
  })
  async assign(@ReaderLocale() locale: Locale, @Body() body: AssignPooledDto): Promise<MovesView> {
    const { customerIds, assigneeIds, reason = '' } = body;
    return movesView(await this.assignCustomers.execute(customerIds, assigneeIds, reason), locale);
  }
}
