import { Body, Controller, Inject, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../access/access.decorators.js';
import { validationPipe } from '../validation.pipe.js';
import { bodiesOf, named, type ChangedItem, type VersionedItem } from './batch-bodies.js';
import { AskedBatch, BatchOperation, type BatchAsked } from './batch-params.js';
import { batchView, type BatchView } from './batch.view.js';
import { setsAmounts, type BatchedNoun, type BatchVerbs } from './batched-noun.js';
import { Batches, MOST_IN_BATCH } from './batches.js';

interface Items<Item> {
  readonly items: readonly Item[];
}

/** Many at once: the same for every noun, by the noun's own actions. */
export function batchController(batched: BatchedNoun): Type {
  const { noun, path, name, create, change } = batched;
  const many = `${path.charAt(0).toUpperCase()}${path.slice(1)}`;
  const { CreateMany, ChangeMany, DiscardMany } = bodiesOf({ name, many, create, change });
  const each = `up to ${MOST_IN_BATCH} ${path}`;

  @ApiTags(path)
  @Controller(path)
  class BatchController {
    constructor(
      private readonly batches: Batches,
      @Inject(batched.verbs) private readonly verbs: BatchVerbs,
    ) {}

    @Post('batch-create')
    @Can(`${noun}.create`)
    @setsAmounts(batched, 'items.*.')
    @BatchOperation(`batchCreate${many}`, `Make ${each}`, CreateMany)
    async createMany(
      @Body(validationPipe(CreateMany)) { items }: Items<object>,
      @AskedBatch() asked: BatchAsked,
    ): Promise<BatchView> {
      return batchView(await this.batches.run(items, asked.mode, (item) => this.verbs.create(item)), 201, asked);
    }

    @Post('batch-update')
    @Can(`${noun}.edit`)
    @setsAmounts(batched, 'items.*.changes.')
    @BatchOperation(`batchUpdate${many}`, `Change ${each}, each on the version that was seen`, ChangeMany)
    async changeMany(
      @Body(validationPipe(ChangeMany)) { items }: Items<ChangedItem>,
      @AskedBatch() asked: BatchAsked,
    ): Promise<BatchView> {
      const changed = async ({ id, version, changes }: ChangedItem) => {
        await this.verbs.change(id, version, changes);
        return { id, version: version + 1 };
      };
      return batchView(await this.batches.run(items, asked.mode, changed), 200, asked);
    }

    @Post('batch-delete')
    @Can(`${noun}.delete`)
    @BatchOperation(`batchDelete${many}`, `Put ${each} into the recycle bin`, DiscardMany)
    async discardMany(
      @Body(validationPipe(DiscardMany)) { items }: Items<VersionedItem>,
      @AskedBatch() asked: BatchAsked,
    ): Promise<BatchView> {
      const gone = ({ id, version }: VersionedItem) =>
        this.verbs.discard(id, version).then(() => ({ id, version: null }));
      return batchView(await this.batches.run(items, asked.mode, gone), 204, asked);
    }
  }
  return named(BatchController, `${name}BatchController`);
}
