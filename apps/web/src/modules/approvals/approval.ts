import type { Schema } from '@countersign/api-client';
import type { Money } from '@/lib/format';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export type Ref = Schema<'RefView'>;
/** Why something is so: a code for programs, a sentence in the reader's language. */
export type Reason = Schema<'ReasonView'>;
export type SkippedStep = Schema<'SkippedStepView'>;
export type RoutePreview = Schema<'RoutePreviewView'>;
export type Difference = Schema<'DifferenceView'>;

/** Until when something is to be done, counted in working minutes; negative once it is late. */
export interface Due {
  dueAt: string | null;
  overdue: boolean;
  remainingMinutes: number | null;
}

export interface ApprovalRow extends Due {
  id: string;
  version: number;
  subjectType: string;
  subjectId: string;
  title: string;
  number: string;
  summary: { amount: Money | null; ratio: number | null; customerName: string | null };
  submitter: Ref;
  submittedAt: string;
  finishedAt: string | null;
  status: string;
  /** Some node of it can no longer come to an outcome by itself. */
  stalled: boolean;
  round: number;
  currentNodes: string[];
  myTask: {
    id: string;
    version: number;
    nodeTitle: string;
    mode: string;
    openedAt: string;
    dueAt: string | null;
  } | null;
}

/** How somebody came to sit here, when the policy did not say it. */
export interface Origin {
  kind: 'policy' | 'transfer' | 'delegate' | 'add-sign' | 'escalation' | 'rehome' | 'reassign';
  by: Ref | null;
  reason: string | null;
}

export interface Seat {
  id: string | null;
  person: Ref;
  onBehalfOf: Ref | null;
  position: string;
  state: string;
  version: number | null;
  openedAt: string | null;
  decidedAt: string | null;
  opinion: string | null;
  reason: string | null;
  how: Reason[];
  group: string | null;
  weight: number | null;
  origin: Origin | null;
  /** Who added the seat, and may take it away again while it is undecided. */
  addedBy: Ref | null;
}

/** How far a node with several seats has come; `need` of `of` must agree, counted in seats or in weights. */
export interface Votes {
  approved: number;
  rejected: number;
  abstained: number;
  need: number;
  of: number;
}

export interface RouteNode extends Due {
  nodeKey: string;
  title: string;
  mode: string;
  round: number;
  visit: number;
  state: string;
  after: string[];
  why: Reason[];
  counterfactual: { text: string } | null;
  openedAt: string | null;
  dueExplanation: Reason[];
  progress: Votes | null;
  tasks: Seat[];
}

export interface ApprovalAction {
  seq: number;
  at: string;
  actor: Ref;
  action: string;
  nodeTitle: string | null;
  reason: string | null;
  opinion: string | null;
  subjectHash: string;
  hash: string;
}

export interface ReturnTarget {
  /** Null is the submitter. */
  nodeKey: string | null;
  title: string;
  people: Ref[];
}

export interface Approval extends ApprovalRow {
  policy: { code: string; name: string; version: number };
  subjectHash: string;
  link: string;
  note: string;
  snapshot: Record<string, unknown>;
  /** What the members of the snapshot are called, by path without positions. */
  labels: Record<string, string>;
  facts: { key: string; label: string; value: unknown; text: string }[];
  route: RouteNode[];
  skipped: SkippedStep[];
  holes: Reason[];
  actions: ApprovalAction[];
  previous: string | null;
  diff: Difference[];
  can: Record<Verb | 'comment' | 'withdraw', Verdict>;
  returnTargets: ReturnTarget[];
  /** How it may go on after a return; the policy decides which are offered. */
  resumes: Resume[];
  /** The decided task that `can.takeBack` speaks of. */
  takeBackTaskId: string | null;
  suspension: { by: Ref; at: string; reason: string } | null;
}

export const RESUMES = ['forward', 'back-to-me'] as const;
export type Resume = (typeof RESUMES)[number];

/** What decides one's own seat. */
export const DECISIONS = ['approve', 'advise', 'opine', 'abstain', 'reject', 'return'] as const;
/** What moves seats between people. */
export const MOVES = ['transfer', 'delegate', 'addSign', 'removeSign', 'takeBack', 'urge'] as const;
/** What process administrators do; never a decision in somebody's place. */
export const CARES = ['reassign', 'suspend', 'resume', 'terminate'] as const;

export type DecisionKind = (typeof DECISIONS)[number];
export type Verb = DecisionKind | (typeof MOVES)[number] | (typeof CARES)[number];

export const BOXES = ['inbox', 'submitted', 'done', 'copied', 'attention', 'all'] as const;
export type Box = (typeof BOXES)[number];

export const STATUS_TONES: Record<string, Tone> = {
  running: 'info',
  approved: 'ok',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'neutral',
  blocked: 'bad',
  suspended: 'warn',
  cancelled: 'neutral',
  superseded: 'neutral',
  expired: 'neutral',
};
export const ACTION_TONES: Record<string, Tone> = {
  submit: 'info',
  resubmit: 'info',
  approve: 'ok',
  reject: 'bad',
  return: 'warn',
  advise: 'accent',
  opine: 'accent',
  terminate: 'bad',
  suspend: 'warn',
  timeout: 'warn',
};
