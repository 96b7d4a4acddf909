import type { PastDeal } from '../back-test.ts';
import type { Plan } from '../plan.ts';
import { seatsOf } from './route-change.ts';

export interface PositionLoad {
  /** Code of the position; null for heads who hold none. */
  readonly position: string | null;
  readonly gained: number;
  readonly lost: number;
  /** Working hours of waiting, by the median that each node took; null where no node of this position has a record. */
  readonly hours: number | null;
}

interface Tally {
  gained: number;
  lost: number;
  hours: number | null;
}

/** Who would have more to decide, and who less. */
export class Load {
  private readonly byPosition = new Map<string | null, Tally>();
  private readonly usual: ReadonlyMap<string, number>;

  constructor(history: readonly PastDeal[]) {
    this.usual = medians(history);
  }

  count(before: Plan | null, after: Plan | null): void {
    const [old, now] = [seatsOf(before), seatsOf(after)];
    const key = ({ node, seat }: (typeof old)[number]): string => `${node}\n${seat.person}`;
    const [had, has] = [new Set(old.map(key)), new Set(now.map(key))];
    for (const each of now) if (!had.has(key(each))) this.add(each.seat.position, each.node, 'gained', 1);
    for (const each of old) if (!has.has(key(each))) this.add(each.seat.position, each.node, 'lost', -1);
  }

  get list(): readonly PositionLoad[] {
    const list = [...this.byPosition].map(([position, tally]) => ({ position, ...tally }));
    return list.sort((left, right) => Math.abs(right.gained - right.lost) - Math.abs(left.gained - left.lost));
  }

  private add(position: string | null, node: string, which: 'gained' | 'lost', sign: number): void {
    const tally = this.byPosition.get(position) ?? { gained: 0, lost: 0, hours: null };
    this.byPosition.set(position, tally);
    tally[which] += 1;
    const hours = this.usual.get(node);
    if (hours !== undefined) tally.hours = (tally.hours ?? 0) + sign * hours;
  }
}

function medians(history: readonly PastDeal[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number[]>();
  for (const { hours = {} } of history) {
    for (const [node, value] of Object.entries(hours)) {
      const list = taken.get(node) ?? [];
      taken.set(node, list);
      list.push(value);
    }
  }
  return new Map([...taken].map(([node, list]) => [node, median(list)]));
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
