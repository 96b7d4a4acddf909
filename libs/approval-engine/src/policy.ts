import type { Condition } from './condition.ts';
import type { FactCatalogue, Text } from './facts.ts';

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
}

/** Submission is refused with `gate_closed {gate}` while `require` is false. */
export interface Gate {
  readonly key: string;
  readonly require: Condition;
}

export type Step = ApprovalStep | CcStep | ChoiceStep | ParallelStep | LadderStep;

/** How a node's seats make one outcome; see `aggregate`. */
export type Mode = 'single' | 'sequence' | 'all' | 'any' | 'advisory';

interface Node {
  /** Unique in the policy. */
  readonly key: string;
  readonly title: Text;
  readonly approvers: readonly ApproverRule[];
}

export interface Seating extends Node {
  readonly mode: Mode;
  /** For `all`: the first rejection ends it (default), or everyone answers first. */
  readonly veto?: 'immediate' | 'collect';
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

/** Approvers are positions and places in the organisation, never names. */
export type ApproverRule =
  /** The head of the submitter's department. */
  | { readonly by: 'departmentHead' }
  /** Everyone who holds the position. */
  | { readonly by: 'position'; readonly code: string }
  /** Everyone who holds one of the positions; one eligible person suffices. */
  | { readonly by: 'anyOfPositions'; readonly codes: readonly string[] }
  /** The holders of each position that a `codes` fact names, such as the owners of the clauses that were changed. */
  | { readonly by: 'positionsIn'; readonly fact: string };

export interface Switches {
  /** When the submitter would decide himself: his nearest superior with enough authority, or nobody (BLOCKED). */
  readonly selfApproval: 'superior' | 'block';
  /** Positions that may stand in for a submitter who has no superior, in order of preference. */
  readonly peers: readonly string[];
  /** Whether who approved at any earlier node, or at the one just before, is asked again. */
  readonly duplicateApprover: 'first' | 'consecutive' | 'each';
  /** When a rule finds nobody: the next authority above, or nobody (BLOCKED). It never passes. */
  readonly emptySlate: 'climb' | 'block';
  /** After a return: everyone again, or straight to who returned it, provided that no fact changed. */
  readonly restart: 'from-start' | 'jump-back';
  readonly withdraw: 'any-time' | 'before-first-decision';
  /** How many times an instance may be returned. */
  readonly returnBudget: number;
}
