import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { JobInterrupted } from '../../../platform/jobs/job.js';
import { PERSONAL } from './classification.js';
import { reachedBy, type Identifiers } from './identifiers.js';
import { Persons } from './persons.repository.js';
import { Places, type FoundPlace, type LookedFor } from './places.repository.js';
import type { SubjectRequest } from './subject-request.entity.js';
import { WhoIsMeant, type Meant } from './who-is-meant.js';

/** Half a megabyte of a table at a time, so that no transaction is long. */
const PAGES_AT_ONCE = 64;
const TABLES = { contact: 'contacts', lead: 'leads' } as const;

/** Looks through everything that is stored for one person, in small transactions of the house. */
@Injectable()
export class LookThrough {
  constructor(
    private readonly work: UnitOfWork,
    private readonly whoIsMeant: WhoIsMeant,
    private readonly persons: Persons,
    private readonly places: Places,
  ) {}

  /** Finds her records and every place that holds something of her, and keeps where; what was found before is forgotten. */
  async execute(request: SubjectRequest, stopping: AbortSignal): Promise<Meant> {
    const { meant, circle } = await this.work.run(HOUSE, 'write', () => this.begin(request));
    await this.eachMention(meant.identifiers, circle, stopping, (found) => this.places.add(request.id, found));
    return meant;
  }

  /** The same in the transaction that is open, for a company that is small yet; as the house. */
  async inOneGo(request: SubjectRequest): Promise<Meant> {
    const { meant, circle } = await this.begin(request);
    for (const { table, pages } of await this.places.tables())
      await this.places.add(
        request.id,
        await this.places.mentions(table, soughtBy(meant.identifiers, circle), [0, pages]),
      );
    return meant;
  }

  /** Where she is named still, whatever is known of it. */
  async remaining(identifiers: Identifiers, circle: readonly string[], stopping: AbortSignal): Promise<FoundPlace[]> {
    const left: FoundPlace[] = [];
    await this.eachMention(identifiers, circle, stopping, async (found) => void left.push(...found));
    return left;
  }

  private async begin(request: SubjectRequest): Promise<{ meant: Meant; circle: string[] }> {
    await this.places.forget(request.id);
    const meant = await this.whoIsMeant.execute(request);
    const hers = meant.rows.filter(({ id }) => !request.excluded.includes(id));
    for (const row of hers) await this.places.add(request.id, await this.ofRecord(TABLES[row.type], row.id));
    await this.places.add(request.id, await this.places.around(hers.map(({ id }) => id)));
    return { meant, circle: await this.persons.circleOf(hers) };
  }

  private async ofRecord(table: string, key: string): Promise<FoundPlace[]> {
    const row = (await this.places.row(table, key)) ?? {};
    const columns = Object.keys(PERSONAL[table]?.hers ?? {}).filter((column) => isSaid(row[column]));
    return columns.map((column) => ({ table, key, column, relation: 'hers' }));
  }

  private async eachMention(
    identifiers: Identifiers,
    ids: readonly string[],
    stopping: AbortSignal,
    take: (found: FoundPlace[]) => Promise<void>,
  ): Promise<void> {
    const sought = soughtBy(identifiers, ids);
    const tables = await this.work.run(HOUSE, 'read', () => this.places.tables());
    for (const { table, pages } of tables) {
      for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
        if (stopping.aborted) throw new JobInterrupted();
        const range = [from, Math.min(from + PAGES_AT_ONCE, pages)] as const;
        await this.work.run(HOUSE, 'write', async () => {
          const found = await this.places.mentions(table, sought, range);
          if (found.length > 0) await take(found);
        });
      }
    }
  }
}

const soughtBy = (identifiers: Identifiers, ids: readonly string[]): LookedFor => ({
  reached: reachedBy(identifiers),
  names: identifiers.names,
  ids,
});

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
