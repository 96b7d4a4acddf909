import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RecordColumns } from '../../platform/database/columns.js';
import { Holds } from '../../platform/subjects/holds.js';
import { ImportRows } from './import-rows.repository.js';
import { MadeRecords } from './made-records.repository.js';

export type ImportedRecord = RecordColumns & { importId: string | null };

/** Records of one noun that an import has made or changed. */
export interface Takeable<T extends ImportedRecord = ImportedRecord> {
  /** As the holds of higher rooms call it. */
  readonly type: string;
  readonly entity: new () => T;
  /** Those that were used in other ways than by changing them. */
  builtUpon?(ids: readonly string[], importId: string): Promise<ReadonlySet<string>>;
  /** Saves a record that says again what it said before, with what follows from that; absent where none is changed. */
  restore?(record: T): Promise<unknown>;
  /** Discards what hangs on the records, before they go themselves. */
  discardParts?(importId: string): Promise<void>;
}

/** Takes back what an import has made and changed: all of it, or nothing where somebody has gone on with any of it. */
@Injectable()
export class TakingBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holds: Holds,
    private readonly made: MadeRecords,
    private readonly rows: ImportRows,
  ) {}

  /** As the house. @returns how many have been touched since; nothing is taken back then. */
  async execute(importId: string, takeables: readonly Takeable[]): Promise<number> {
    return this.work.asHouse(async () => {
      let touched = 0;
      for (const takeable of takeables) touched += await this.touched(importId, takeable);
      if (touched > 0) return touched;
      for (const takeable of takeables) await this.takeBack(importId, takeable);
      return 0;
    });
  }

  private async touched(importId: string, takeable: Takeable): Promise<number> {
    let touched = 0;
    for await (const batch of this.made.of(takeable.entity, importId)) {
      const ids = batch.map(({ id }) => id);
      const held = await this.holds.heldAmong(takeable.type, ids);
      const used = (await takeable.builtUpon?.(ids, importId)) ?? new Set();
      touched += batch.filter(({ id, version }) => version > 1 || held.has(id) || used.has(id)).length;
    }
    return takeable.restore ? touched + (await this.changedSince(importId, takeable)) : touched;
  }

  /** A row that finds the record in another version than it was shown is refused, so that none is changed by two of them. */
  private async changedSince(importId: string, { entity }: Takeable): Promise<number> {
    let changed = 0;
    for await (const batch of this.rows.kept(importId)) changed += await this.made.changedSince(entity, batch);
    return changed;
  }

  private async takeBack(importId: string, takeable: Takeable): Promise<void> {
    const { entity, restore } = takeable;
    if (restore)
      for await (const batch of this.rows.kept(importId))
        for (const { id, before } of batch) {
          const record = await this.made.get(entity, id);
          if (record) await restore.call(takeable, Object.assign(record, before));
        }
    await takeable.discardParts?.(importId);
    await this.made.discard(entity, importId);
  }
}
