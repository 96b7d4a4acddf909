import type { BackTest } from '@countersign/approval-engine';

type PositionLoad = BackTest['load'][number];

/** What a back-test counts over everybody's submissions. It names none: those are kept apart, each for whoever sees it. */
export interface Report extends Omit<BackTest, 'changes' | 'unfaithful' | 'exposed'> {
  readonly unfaithful: number;
  readonly exposed: { readonly deals: number };
  /** Deals that were submitted before anybody kept what they were routed in. */
  readonly unreplayable: number;
}

export const EMPTY: Report = {
  ...{ deals: 0, changed: 0, lighter: 0, heavier: 0, unfaithful: 0, unreplayable: 0, load: [] },
  stopped: { refused: 0, blocked: 0, unasked: 0 },
  exposed: { deals: 0 },
};

/** A report over more deals than one. */
export function merged(one: Report, other: BackTest): Report {
  return {
    deals: one.deals + other.deals,
    changed: one.changed + other.changed,
    lighter: one.lighter + other.lighter,
    heavier: one.heavier + other.heavier,
    unfaithful: one.unfaithful + other.unfaithful.length,
    unreplayable: one.unreplayable,
    stopped: {
      refused: one.stopped.refused + other.stopped.refused,
      blocked: one.stopped.blocked + other.stopped.blocked,
      unasked: one.stopped.unasked + other.stopped.unasked,
    },
    load: added(one.load, other.load),
    exposed: { deals: one.exposed.deals + other.exposed.deals },
  };
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
