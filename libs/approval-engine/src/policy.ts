import type { Condition } from './condition.ts';
import type { FactCatalogue, Text } from './facts.ts';
import type { Matrix } from './matrix.ts';
import type { Switches } from './switches.ts';

export { DEFAULTS, LIMITS } from './switches.ts';
export type { Switches } from './switches.ts';

/**
 * Who must approve what: data with a version, plain JSON. A running instance keeps the version it began with, switches
 * included. `checkPolicy` names whatever is wrong with one.
 */
export interface Policy {
  readonly code: string;
  readonly version: number;
  readonly title: Text;
  /** The facts a subject must bring; conditions may ask about nothing else. */
  readonly facts: FactCatalogue;
  /** Positions in tiers, lowest authority first; who sits higher may stand in for lower tiers. */
  readonly authorities: readonly (readonly string[])[];
  /** What must hold before anybody is asked at all. */
  readonly gates: readonly Gate[];
  readonly steps: readonly Step[];
  readonly switches: Switches;
  /** Tables of authority, by the key that a `matrix` step names. */
  readonly matrices?: Readonly<Record<string, Matrix>>;
  /** What it is asked for, such as `quote.discount`. */
  readonly purpose?: string;
}

/** Submission is refused with `gate_closed {gate}` while `require` is false. */
export interface Gate {
  readonly key: string;
  /** What people call it; left out, its key. */
  readonly title?: Text;
  readonly require: Condition;
}

export type Step = ApprovalStep | CcStep | ChoiceStep | ParallelStep | LadderStep | MatrixStep;

/** How a node's seats make one outcome; see `aggregate`. */
export type Mode = 'single' | 'sequence' | 'all' | 'any' | 'advisory' | 'ratio' | 'count' | 'weight' | 'per-group';
export type Veto = 'immediate' | 'collect';

interface Node {
  /** Unique in the policy. */
  readonly key: string;
  readonly title: Text;
  readonly approvers: readonly ApproverRule[];
}

export interface Voting {
  readonly mode: Mode;
  /** For `all`: the first rejection ends it (default), or everyone answers first. */
  readonly veto?: Veto;
  /** For `ratio` and `weight`: basis points of the base (5001, the default, is more than half); for `count`: approvals. */
  readonly need?: number;
  /** For `per-group`: approvals needed of each group; left out, one of every group that has a seat. */
  readonly groups?: Readonly<Record<string, number>>;
  /** Whether an abstention stays in the base (default) or leaves it. */
  readonly abstain?: 'counts' | 'shrinks';
}

export interface Seating extends Node, Voting {
  readonly deadline?: Deadline;
  /** The facts whose change for the worse opens a decided seat again; left out, those that the step itself asks about. */
  readonly decisive?: readonly string[];
}

export interface Deadline {
  /** Working hours. */
  readonly hours: number;
  /** `approve` is legal for advisory nodes only. */
  readonly then: 'remind' | 'escalate' | 'reject' | 'approve';
}

export interface ApprovalStep extends Seating {
  readonly kind: 'approval';
  readonly when?: Condition;
}

/** Tells people and waits for nobody. */
export interface CcStep extends Node {
  readonly kind: 'cc';
  readonly when?: Condition;
}

/** The first branch whose condition holds, else `otherwise`. An unknown condition is refused, never passed over. */
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly key: string;
  readonly branches: readonly { readonly key: string; readonly when: Condition; readonly steps: readonly Step[] }[];
  readonly otherwise: readonly Step[];
}

/** Every branch whose condition holds, at once; what follows waits for all of them. */
export interface ParallelStep {
  readonly kind: 'parallel';
  readonly key: string;
  readonly branches: readonly { readonly key: string; readonly when?: Condition; readonly steps: readonly Step[] }[];
}

/**
 * Levels of authority, lowest first. The sufficient rung is the first whose `sufficientWhen` holds; the last has none.
 * `climb` asks every rung up to it, `final` only that one.
 */
export interface LadderStep {
  readonly kind: 'ladder';
  readonly key: string;
  readonly climb: 'climb' | 'final';
  readonly rungs: readonly (Seating & { readonly sufficientWhen?: Condition })[];
}

/** A ladder read from a table: see `expandMatrix`. */
export interface MatrixStep {
  readonly kind: 'matrix';
  readonly key: string;
  /** Key in the policy's `matrices`. */
  readonly matrix: string;
  readonly climb: 'climb' | 'final';
}

/** Approvers are positions and places in the organisation; naming a person is legal, and flagged. */
export type ApproverRule = Who & {
  /** Whole, at least 1 (default), for `weight` nodes. */
  readonly weight?: number;
  /** For `per-group` nodes. */
  readonly group?: string;
};

type Who =
  /** The head of the submitter's department. */
  | { readonly by: 'departmentHead' }
  /** Everyone who holds the position. */
  | { readonly by: 'position'; readonly code: string }
  /** Everyone who holds one of the positions; one eligible person suffices. */
  | { readonly by: 'anyOfPositions'; readonly codes: readonly string[] }
  /** The holders of each position that a `codes` fact names, such as the owners of the clauses that were changed. */
  | { readonly by: 'positionsIn'; readonly fact: string }
  /** The submitter's superior, `levels` up (default 1). */
  | { readonly by: 'superior'; readonly levels?: number }
  | { readonly by: 'person'; readonly id: string }
  /** The person whom an `id` fact names. */
  | { readonly by: 'personIn'; readonly fact: string };
