import type { Instance } from '@countersign/approval-engine';

export interface Seat {
  readonly nodeKey: string;
  readonly person: string;
  readonly state: string;
}

export interface Moved {
  readonly kept: readonly Seat[];
  readonly added: readonly Seat[];
  readonly removed: readonly Seat[];
}

const GONE = ['CANCELLED', 'SUPERSEDED', 'REMOVED', 'EXPIRED', 'TRANSFERRED', 'TAKEN_BACK'];

/** Which seats a migration keeps, brings in and takes away: those there are, and those that are planned. */
export function seatsMoved(before: Instance, after: Instance): Moved {
  const [old, now] = [seatsOf(before), seatsOf(after)];
  return {
    kept: [...now.values()].filter((seat) => old.has(keyOf(seat))),
    added: [...now.values()].filter((seat) => !old.has(keyOf(seat))),
    removed: [...old.values()].filter((seat) => !now.has(keyOf(seat))),
  };
}

function seatsOf({ tasks, plan, round }: Instance): Map<string, Seat> {
  const seats = new Map<string, Seat>();
  const begun = tasks.filter((task) => task.round === round && !GONE.includes(task.state));
  const keys = new Set(begun.map(({ nodeKey }) => nodeKey));
  for (const { nodeKey, principal, state } of begun)
    put(seats, { nodeKey, person: principal, state: state.toLowerCase() });
  for (const node of plan.nodes.filter(({ kind, key }) => kind === 'approval' && !keys.has(key)))
    for (const { person } of node.seats) put(seats, { nodeKey: node.key, person, state: 'planned' });
  return seats;
}

function put(seats: Map<string, Seat>, seat: Seat): void {
  seats.set(keyOf(seat), seat);
}

const keyOf = ({ nodeKey, person }: Seat): string => `${nodeKey}\n${person}`;
