import type { Money } from '@/lib/format';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export interface Ref {
  id: string;
  name: string;
}

/** Why something is so: a code for programs, a sentence in the reader's language. */
export interface Reason {
  code: string;
  params: Record<string, unknown>;
  text: string;
}

export interface SkippedStep {
  nodeKey: string;
  title: string;
  why: Reason[];
  counterfactual: { text: string } | null;
}

export interface RoutePreview {
  outcome: 'route' | 'nobody' | 'refused' | 'blocked';
  refusal?: { code: string; params: Record<string, unknown>; detail: string };
  steps: {
    nodeKey: string;
    title: string;
    mode: string;
    after: string[];
    approvers: { person: Ref; position: string; how: Reason[] }[];
    why: Reason[];
    counterfactual: { text: string } | null;
  }[];
  skipped: SkippedStep[];
  holes: Reason[];
}

export interface ApprovalRow {
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

export interface Seat {
  id: string | null;
  person: Ref;
  onBehalfOf: Ref | null;
  position: string;
  state: string;
  version: number | null;
  decidedAt: string | null;
  opinion: string | null;
  reason: string | null;
  how: Reason[];
}

export interface RouteNode {
  nodeKey: string;
  title: string;
  mode: string;
  round: number;
  state: string;
  after: string[];
  why: Reason[];
  counterfactual: { text: string } | null;
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

export interface Difference {
  path: string;
  label: string;
  before: string | null;
  after: string | null;
}

export type DecisionKind = 'approve' | 'reject' | 'return' | 'advise';

export interface Approval extends ApprovalRow {
  policy: { code: string; name: string; version: number };
  subjectHash: string;
  link: string;
  note: string;
  snapshot: Record<string, unknown>;
  facts: { key: string; label: string; value: unknown; text: string }[];
  route: RouteNode[];
  skipped: SkippedStep[];
  holes: Reason[];
  actions: ApprovalAction[];
  previous: string | null;
  diff: Difference[];
  can: Record<DecisionKind | 'withdraw' | 'comment', Verdict>;
}

export const BOXES = ['inbox', 'done', 'submitted', 'all'] as const;

export const STATUS_TONES: Record<string, Tone> = {
  running: 'info',
  approved: 'ok',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'neutral',
  blocked: 'bad',
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
  withdraw: 'neutral',
  comment: 'neutral',
};
