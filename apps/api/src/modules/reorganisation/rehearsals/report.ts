import type { PlainDate } from '@countersign/kernel';
import type { MovedSeat, RepresentedSeat, StalledSeat } from '../../approvals/index.js';
import type { HoleInPolicy } from '../../policies/index.js';

/** A change that cannot be entered: its place in the plan, and why. */
export interface Conflict {
  readonly index: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly pointer: string | null;
}

/** What somebody sees of one module, today and on the day. Rows are counted as she would see them herself. */
export interface ReachChange {
  readonly viewerId: string;
  readonly module: string;
  readonly ownersBefore: number;
  readonly ownersAfter: number;
  /** Ids of people and queues. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

export interface RehearsalReport {
  readonly day: PlainDate;
  readonly conflicts: readonly Conflict[];
  /** How many approvals were under way. */
  readonly approvals: number;
  readonly moves: readonly MovedSeat[];
  readonly represented: readonly RepresentedSeat[];
  readonly stalls: readonly StalledSeat[];
  readonly holes: readonly HoleInPolicy[];
  readonly reach: readonly ReachChange[];
}
