import { Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { DismissPair } from './actions/dismiss-pair.js';
import { ReopenPair } from './actions/reopen-pair.js';
import { DuplicatePairView, duplicatePairView } from './duplicate-pair.view.js';
import { PAIR_LIST } from './duplicate-pairs.list.js';
import { DuplicatePairs } from './duplicate-pairs.repository.js';

@ApiTags('duplicates')
@Controller('duplicates')
export class DuplicatePairsController {
  constructor(
    private readonly pairs: DuplicatePairs,
    private readonly dismissPair: DismissPair,
    private readonly reopenPair: ReopenPair,
  ) {}

  @Get()
  @Can('customer.view', 'lead.view', 'contact.view')
  @ListOperation({
    id: 'listDuplicates',
    summary: 'Customers, leads and contacts that are there twice, where the reader sees both',
    returns: DuplicatePairView,
    spec: PAIR_LIST,
  })
  async list(@ListParams() query: ListQuery): Promise<Page<DuplicatePairView>> {
    const { items, page } = await this.pairs.list(query);
    const untold = this.pairs.untold();
    return { items: items.map((row) => duplicatePairView(row, untold)), page };
  }

  @Post(':id/dismissal')
  @Can('customer.edit', 'lead.edit', 'contact.edit')
  @Operation({
    id: 'dismissDuplicate',
    summary: 'Say that the two are no duplicate',
    returns: DuplicatePairView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async dismiss(@IdParam() id: string, @IfMatch() version: number): Promise<DuplicatePairView> {
    await this.dismissPair.execute(id, version);
    return duplicatePairView(await this.pairs.show(id), this.pairs.untold());
  }

  @Delete(':id/dismissal')
  @Can('customer.edit', 'lead.edit', 'contact.edit')
  @Operation({
    id: 'reopenDuplicate',
    summary: 'Take back that the two are no duplicate',
    returns: DuplicatePairView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async reopen(@IdParam() id: string, @IfMatch() version: number): Promise<DuplicatePairView> {
    await this.reopenPair.execute(id, version);
    return duplicatePairView(await this.pairs.show(id), this.pairs.untold());
  }
}
