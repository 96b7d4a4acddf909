import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type FindOptionsWhere } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ImportedRecord } from './taking-back.js';

type Entity<T> = new () => T;
type Seen = Pick<ImportedRecord, 'id' | 'version'>;

const AT_ONCE = 2000;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** The records that imports have made and changed, of whatever kind; as the house. */
@Injectable()
export class MadeRecords {
  constructor(private readonly work: UnitOfWork) {}

  /** Those it made that are there, locked, a batch at a time. */
  async *of(entity: Entity<ImportedRecord>, importId: string): AsyncGenerator<Seen[]> {
    for (let after = NO_ID; ;) {
      const batch = await this.work.manager.find(entity, {
        select: { id: true, version: true },
        where: { importId, deletedAt: IsNull(), id: MoreThan(after) },
        order: { id: 'ASC' },
        take: AT_ONCE,
        lock: { mode: 'for_no_key_update' },
      });
      if (batch.length === 0) return;
      yield batch;
      after = (batch.at(-1) as Seen).id;
    }
  }

  /** How many of the records have no longer the version that an import left them in. */
  async changedSince(entity: Entity<ImportedRecord>, kept: readonly Seen[]): Promise<number> {
    const found = await this.work.manager.find(entity, {
      select: { id: true, version: true },
      where: { id: In(kept.map(({ id }) => id)), deletedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const now = new Map(found.map(({ id, version }) => [id, version]));
    return kept.filter(({ id, version }) => now.get(id) !== version).length;
  }

  get(entity: Entity<ImportedRecord>, id: string): Promise<ImportedRecord | null> {
    return this.work.manager.findOneBy(entity, { id });
  }

  /** Into the recycle bin, in the name of whoever takes it back; one statement for all of them. */
  async discard(entity: Entity<ImportedRecord>, importId: string): Promise<void> {
    const { manager, now, authorId } = this.work;
    const gone = { deletedAt: now, deletedBy: authorId, updatedAt: now, updatedBy: authorId };
    const where: FindOptionsWhere<ImportedRecord> = { importId, deletedAt: IsNull() };
    await manager.update(entity, where, { ...gone, version: () => 'version + 1' } as never);
  }
}
