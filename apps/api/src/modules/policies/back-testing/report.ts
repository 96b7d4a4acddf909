import { Money, type MoneyJson } from '@countersign/kernel';
import type { BackTest } from '@countersign/approval-engine';

type RouteChange = BackTest['changes'][number];
type PositionLoad = BackTest['load'][number];

/** How many changed routes a report lists one by one; it counts all of them. */
const LISTED = 500;

/** A change with the number that people know the document by. */
export interface ListedChange extends RouteChange {
  readonly number: string;
}

export interface Report extends Omit<BackTest, 'changes' | 'unfaithful'> {
  readonly changes: readonly ListedChange[];
  readonly unfaithful: readonly ListedChange[];
  /** Deals that were submitted before anybody kept what they were routed in. */
  readonly unreplayable: number;
}

export const EMPTY: Report = {
  ...{ deals: 0, changed: 0, lighter: 0, heavier: 0, unreplayable: 0 },
  ...{ changes: [], unfaithful: [], load: [] },
  stopped: { refused: 0, blocked: 0, unasked: 0 },
  exposed: { deals: 0, amount: [], discount: [] },
};

/** A report over more deals than one. */
export function merged(one: Report, other: BackTest, numbers: ReadonlyMap<string, string>): Report {
  return {
    deals: one.deals + other.deals,
    changed: one.changed + other.changed,
    lighter: one.lighter + other.lighter,
    heavier: one.heavier + other.heavier,
    unreplayable: one.unreplayable,
    stopped: {
      refused: one.stopped.refused + other.stopped.refused,
      blocked: one.stopped.blocked + other.stopped.blocked,
      unasked: one.stopped.unasked + other.stopped.unasked,
    },
    changes: [...one.changes, ...listed(other.changes, numbers)].slice(0, LISTED),
    unfaithful: [...one.unfaithful, ...listed(other.unfaithful, numbers)].slice(0, LISTED),
    load: added(one.load, other.load),
    exposed: {
      deals: one.exposed.deals + other.exposed.deals,
      amount: summed([...one.exposed.amount, ...other.exposed.amount]),
      discount: summed([...one.exposed.discount, ...other.exposed.discount]),
    },
  };
}

function listed(changes: readonly RouteChange[], numbers: ReadonlyMap<string, string>): ListedChange[] {
  return changes.map((change) => ({ ...change, number: numbers.get(change.id) ?? change.id }));
}

function added(one: readonly PositionLoad[], other: readonly PositionLoad[]): PositionLoad[] {
  const sums = new Map<string | null, PositionLoad>();
  for (const { position, gained, lost, hours } of [...one, ...other]) {
    const sum = sums.get(position) ?? { position, gained: 0, lost: 0, hours: null };
    sums.set(position, {
      position,
      gained: sum.gained + gained,
      lost: sum.lost + lost,
      hours: hours === null ? sum.hours : (sum.hours ?? 0) + hours,
    });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.gained - b.lost) - Math.abs(a.gained - a.lost));
}

function summed(amounts: readonly MoneyJson[]): MoneyJson[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const money = Money.parse(amount);
    const sum = sums.get(money.currency);
    sums.set(money.currency, sum ? sum.add(money) : money);
  }
  return [...sums.values()].map((sum) => sum.toJSON());
}
