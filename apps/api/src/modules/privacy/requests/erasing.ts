import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { Hold } from './holds.js';
import { changesFor } from './erased-values.js';
import { blotterOf, type Identifiers } from './identifiers.js';
import { Overwriting } from './overwriting.repository.js';
import type { PersonRow } from './persons.repository.js';
import { Places, type Place } from './places.repository.js';
import type { SubjectRequest } from './subject-request.entity.js';

/** Writes over what is held on a person, row by row, in one transaction of the house. */
@Injectable()
export class Erasing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: Places,
    private readonly overwriting: Overwriting,
    private readonly files: FileStore,
  ) {}

  placesOf(requestId: string): Promise<Place[]> {
    return this.places.of(requestId);
  }

  /** @returns how many files are gone */
  async execute(request: SubjectRequest, rows: readonly PersonRow[], identifiers: Identifiers): Promise<number> {
    const blot = blotterOf(identifiers);
    const hers = rows.filter(({ id }) => !request.excluded.includes(id));
    await this.overwriting.begin(request.id, hers);
    let files = 0;
    for (const of of byRow(await this.places.of(request.id))) files += await this.row(request.id, of, blot);
    return files;
  }

  private async row(requestId: string, places: readonly Place[], blot: (value: unknown) => unknown): Promise<number> {
    const [first] = places;
    if (!first) return 0;
    const todo = places.filter(
      ({ treatment }) => treatment === 'erase' || treatment === 'redact' || treatment === 'delete',
    );
    const row = todo.length > 0 ? await this.places.row(first.table, first.key) : null;
    const isDone = row === null || (await this.write(first, row, todo, blot));
    const refused: Hold | null = isDone ? null : 'guarded';
    for (const place of places) {
      const stays = place.treatment === 'keep' || (refused !== null && todo.includes(place));
      await this.places.ended(requestId, place, stays ? 'kept' : 'done', stays ? (place.hold ?? refused) : null);
    }
    return isDone && row && first.table === 'attachments' && first.relation === 'hers' ? this.removeFile(row) : 0;
  }

  private async write(
    { table, key }: Place,
    row: Record<string, unknown>,
    places: readonly Place[],
    blot: (value: unknown) => unknown,
  ): Promise<boolean> {
    if (places.some(({ treatment }) => treatment === 'delete')) return this.overwriting.takeAway(table, key);
    const changes = changesFor(table, row, places, blot);
    const isFile = table === 'attachments' && places.some(({ treatment }) => treatment === 'erase');
    const discarded =
      isFile && row['deleted_at'] === null
        ? { deleted_at: this.work.now.toISOString(), deleted_by: row['updated_by'] }
        : {};
    return this.overwriting.writeOver(table, key, { ...changes, ...discarded });
  }

  /** Only once the transaction stands: a file that is gone does not come back with it. */
  private removeFile(row: Record<string, unknown>): number {
    const key = String(row['storage_key']);
    this.work.afterCommit(() => void this.files.remove(key));
    return 1;
  }
}

function byRow(places: readonly Place[]): Place[][] {
  const rows = new Map<string, Place[]>();
  for (const place of places) {
    const of = `${place.table} ${place.key}`;
    rows.set(of, [...(rows.get(of) ?? []), place]);
  }
  return [...rows.values()];
}
