import { Injectable } from '@nestjs/common';
import { startOfBusinessDay, type PlainDate } from '@countersign/kernel';
import { neverKept } from '../../../platform/database/never-kept.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Directory, type OrgDirectory, type PlannedChange } from '../../org/index.js';
import { ComeTheDay } from './come-the-day.js';
import { keyOf, Reach, type Print, type View } from './reach.repository.js';
import type { Conflict, ReachChange } from './report.js';

/** What the day is like, as it was found while it was so. */
export interface Tried {
  readonly conflicts: readonly Conflict[];
  readonly today: OrgDirectory;
  readonly then: OrgDirectory;
  readonly reach: readonly ReachChange[];
}

interface Seen {
  readonly owners: ReadonlyMap<string, readonly string[]>;
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Lets the day come for real, looks around, and takes all of it back. Other changes of the organisation wait for as long
 * as the day lasts, so what can be looked at before or afterwards is.
 */
@Injectable()
export class TryTheDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly reach: Reach,
    private readonly comeTheDay: ComeTheDay,
  ) {}

  execute(changes: readonly PlannedChange[], day: PlainDate): Promise<Tried> {
    return neverKept(this.work, async () => {
      const { manager } = this.work;
      const today = await this.directory.asItIs();
      const before = await this.reach.prints();
      await manager.query('SAVEPOINT before_the_day');
      const conflicts = await this.comeTheDay.execute(changes, day);
      const then = await this.directory.asOf(later(startOfBusinessDay(day), this.work.now));
      const views = differing(before, await this.reach.prints());
      const after = await this.look(views);
      // Lets everybody go on who waits for the organisation.
      await manager.query('ROLLBACK TO SAVEPOINT before_the_day');
      const earlier = await this.look(views);
      return { conflicts, today, then, reach: views.map((view) => change(view, earlier, after)).filter(isOne) };
    });
  }

  private async look(views: readonly View[]): Promise<Seen> {
    return { owners: await this.reach.owners(views), rows: await this.reach.rows(views) };
  }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function differing(before: ReadonlyMap<string, Print>, after: ReadonlyMap<string, Print>): View[] {
  const all = new Map<string, View>([...before, ...after]);
  return [...all].flatMap(([key, { viewerId, module }]) =>
    before.get(key)?.print === after.get(key)?.print ? [] : [{ viewerId, module }],
  );
}

/** Other circles may hold the same people; what is shared with a place comes and goes without any owner. */
const isOne = ({ gained, lost, rowsBefore, rowsAfter }: ReachChange): boolean =>
  gained.length + lost.length > 0 || rowsBefore !== rowsAfter;

function change(view: View, before: Seen, after: Seen): ReachChange {
  const key = keyOf(view);
  const [was, is] = [before.owners.get(key) ?? [], after.owners.get(key) ?? []];
  const [old, now] = [new Set(was), new Set(is)];
  return {
    ...view,
    ...{ ownersBefore: was.length, ownersAfter: is.length },
    gained: is.filter((owner) => !old.has(owner)),
    lost: was.filter((owner) => !now.has(owner)),
    rowsBefore: before.rows.get(key) ?? 0,
    rowsAfter: after.rows.get(key) ?? 0,
  };
}
