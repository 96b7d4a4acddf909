import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { Ledger, MOVE_LIST } from './ledger.repository.js';
import { moveView, PoolMoveView } from './move.view.js';

@ApiTags('pool')
@Controller('pool-moves')
export class PoolMovesController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Can('customer.view')
  @ListOperation({
    id: 'listPoolMoves',
    summary: 'Who got which customer, from whom, when, why and by which rule',
    returns: PoolMoveView,
    spec: MOVE_LIST,
  })
  async list(@ListParams() query: ListQuery): Promise<Page<PoolMoveView>> {
    const { items, page } = await this.ledger.list(query);
    return { items: items.map(moveView), page };
  }
}
