import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ArrangePools } from '../actions/arrange-pools.js';
import { PoolDaysAreDisordered, PoolDepartmentIsMissing, PoolHoldsCustomers, PoolNameIsTaken } from '../pool.errors.js';
import { ChangePoolDto, NewPoolDto } from './pool.dto.js';
import { PoolView, PoolsView, poolView } from './pool.view.js';
import { Pools } from './pools.repository.js';

const REFUSALS = [PoolNameIsTaken, PoolDepartmentIsMissing, PoolDaysAreDisordered] as const;

@ApiTags('pool')
@Controller('pools')
export class PoolsController {
  constructor(
    private readonly pools: Pools,
    private readonly arrangePools: ArrangePools,
  ) {}

  @Get()
  @Can('pool.claim', 'pool.assign', 'pool.manage')
  @Operation({
    id: 'listPools',
    summary: 'The pools one may take customers from, with their rules; all of them for whoever arranges them',
    returns: PoolsView,
  })
  async list(@Me() me: Principal): Promise<PoolsView> {
    return { items: (await this.pools.list(mayDo(me, 'pool.manage'))).map(poolView) };
  }

  @Post()
  @Can('pool.manage')
  @Operation({ id: 'foundPool', summary: 'Found a pool', returns: PoolView, status: 201, refuses: REFUSALS })
  async found(@Body() body: NewPoolDto): Promise<PoolView> {
    return poolView(await this.pools.show(await this.arrangePools.found(body)));
  }

  @Patch(':id')
  @Can('pool.manage')
  @Operation({
    id: 'changePool',
    summary: 'Change whose a pool is, or its rule',
    returns: PoolView,
    ifMatch: true,
    refuses: [...REFUSALS, RowIsStale],
  })
  async change(@IdParam() id: string, @IfMatch() version: number, @Body() body: ChangePoolDto): Promise<PoolView> {
    await this.arrangePools.change(id, version, body);
    return poolView(await this.pools.show(id));
  }

  @Delete(':id')
  @Can('pool.manage')
  @Operation({
    id: 'closePool',
    summary: 'Close a pool that holds nobody any more',
    ifMatch: true,
    refuses: [PoolHoldsCustomers, RowIsStale],
  })
  close(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.arrangePools.close(id, version);
  }
}
