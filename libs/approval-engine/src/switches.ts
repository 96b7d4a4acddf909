import type { Tolerance } from './grant.ts';

/** What a policy lets people do on the way. */
export interface Switches {
  /**
   * When the submitter would decide himself: his nearest superior with enough authority, nobody (BLOCKED), or he
   * himself, which is legal inside his own authority only.
   */
  readonly selfApproval: 'superior' | 'block' | 'allow';
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
  /** Whether approvers are found once, or anew in the organisation of the day on which a node opens. */
  readonly slates?: 'at-activation' | 'at-submission';
  /** Nodes of which nobody may decide two. */
  readonly separate?: readonly (readonly string[])[];
  /** `previous`: to whoever decided last before this node, in each of the branches that led to it. */
  readonly returnTo?: 'submitter' | 'previous' | 'any-visited';
  /** Until somebody has decided after it (`true` says the same), or until whoever comes next has opened it. */
  readonly takeBack?: boolean | 'undecided' | 'unseen';
  readonly transfer?: boolean;
  readonly delegate?: boolean;
  /** How deep added seats may nest, and how many one visit of a node may get. Absent: not offered. */
  readonly addSign?: { readonly depth: number; readonly most: number };
  readonly urgeCooldownMinutes?: number;
  /** The longest chain of standing proxies. */
  readonly proxyDepth?: number;
  /** After a change, only seats whose decisive facts got worse are asked again. */
  readonly carry?: boolean;
  /** What a deal may miss the limits of a grant by, so that a rate or a list that moved needs nobody. Absent: nothing. */
  readonly tolerance?: Tolerance;
}

/** What holds where a policy says nothing; stored versions rely on it. */
export const DEFAULTS = {
  slates: 'at-submission',
  returnTo: 'submitter',
  urgeCooldownMinutes: 60,
  proxyDepth: 3,
} as const satisfies Partial<Switches>;

/** What no policy may exceed. */
export const LIMITS = {
  seats: 500,
  nesting: 50,
  text: 10_000,
  addSignDepth: 5,
  windowDays: 366,
  tolerance: 500,
} as const;
