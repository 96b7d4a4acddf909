import type { FactValue, Text } from './facts.ts';
import type { ApproverRule, Deadline, Veto, Voting } from './policy.ts';
import type { Refusal } from './refusal.ts';

/**
 * The route of one submission. Nodes are in reading order; a node opens when every node in its `after` is done, so
 * sequence, parallel branches and their join are all said by `after` alone.
 */
export interface Plan {
  readonly nodes: readonly PlannedNode[];
  readonly skipped: readonly SkippedNode[];
}

export interface PlannedNode extends Voting {
  readonly key: string;
  readonly title: Text;
  readonly kind: 'approval' | 'cc';
  readonly veto: Veto;
  readonly deadline?: Deadline;
  /** The facts whose change for the worse opens a decided seat here again. */
  readonly decisive?: readonly string[];
  /** Kept, so that a slate can be resolved again on a later day. */
  readonly approvers: readonly ApproverRule[];
  readonly after: readonly string[];
  readonly seats: readonly Seat[];
  readonly why: readonly Reason[];
  /** The single change of a number that would spare this node. */
  readonly counterfactual: Counterfactual | null;
}

/** One person's place at a node, and how he came by it. */
export interface Seat {
  readonly person: string;
  /** Who acts for him by standing proxy; absent, he himself. */
  readonly actor?: string;
  /** The tier of authority the seat asks for; absent, none. */
  readonly tier?: number;
  /** For `weight` nodes; absent, 1. */
  readonly weight?: number;
  /** For `per-group` nodes: every group he counts for. */
  readonly groups?: readonly string[];
  /** The position whose authority he brings; null for a head without one. */
  readonly position: string | null;
  readonly how: readonly Reason[];
  /** The earlier node at which this person will already have approved, so that this seat asks nothing. */
  readonly duplicateOf: string | null;
}

export interface SkippedNode {
  readonly key: string;
  readonly title: Text;
  /** The first false condition. */
  readonly why: readonly Reason[];
  /** The single change of a number that would bring this node in. */
  readonly counterfactual: Counterfactual | null;
}

/** Why something is so, as a code with its numbers and names; sentences are made by whoever shows it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, unknown>>;
}

export const REASON_CODES = [
  /** No condition stands before this node. */
  'always',
  /** {field, op, value, actual} */
  'condition_held',
  'condition_failed',
  /** {department, departmentName} */
  'heads_department',
  /** {position} */
  'holds_position',
  /** {person}: a seat of his fell to somebody else */
  'approver_disabled',
  /** {person}: what he may do does not let him decide, so a seat of his fell to somebody else */
  'may_not_decide',
  /** {person, position, task}: he is no longer what the seat was given to him for */
  'no_longer_eligible',
  /** {department, departmentName} or {positions} */
  'seat_vacant',
  /** {submitter, person}: the nearest superior with enough authority */
  'superior_for_submitter',
  /** {submitter, position}: a peer, because there is no superior */
  'peer_for_submitter',
  /** {department, departmentName} or {position}: the next authority above an empty seat */
  'climbed',
  /** {positions}: nobody may take this seat */
  'nobody_eligible',
  /** {submitter}: nobody may decide in his stead */
  'nobody_above_submitter',
  /** {actions}: everyone here has already approved, in these actions */
  'duplicate',
  /** {round} or {actions, instance}: approved before, and nothing decisive has changed since */
  'carried',
  /** {levels, person} */
  'superior_of_submitter',
  /** {person} */
  'named_person',
  /** {field, person} */
  'named_by_fact',
  /** {person}: inside his own authority */
  'own_authority',
  /** {principal, person}: acts in his name by standing proxy */
  'standing_proxy',
  /** {department, departmentName, head}: heads it while its head is away */
  'acting_head',
  /** {person, nodes}: decided a node that this one is separated from */
  'kept_apart',
  /** {mode, need, seats}: the seats cannot reach what is needed */
  'threshold_unreachable',
  /** {seats, most} */
  'too_many_seats',
  /** {node, fault}: a fault of the program or of what it works on; nobody can say who is next */
  'routing_failed',
  /** {to}: visited again from that node on */
  'returned_past',
  /** {version}: the version that it was moved to asks otherwise */
  'asked_otherwise',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** If `field` were `becomes` instead of `actual`, this node's fate would be the other one. */
export interface Counterfactual {
  readonly field: string;
  readonly actual: FactValue | null;
  /** Null: if it were unknown. */
  readonly becomes: FactValue | null;
  /** Anything but `actual` would do it, or anything at all where that is null; `becomes` is only one of these. */
  readonly otherwise?: true;
}

/** A node that nobody may decide. */
export interface Hole {
  readonly nodeKey: string;
  readonly reason: Reason;
}

/**
 * What routing answers. `nobody`: the policy asks nobody. `blocked`: somebody must decide and nobody may; the instance
 * stops, visibly, and is never passed.
 */
export type Routing =
  | { readonly outcome: 'route'; readonly plan: Plan }
  | { readonly outcome: 'nobody'; readonly plan: Plan }
  | { readonly outcome: 'blocked'; readonly plan: Plan; readonly holes: readonly Hole[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };
