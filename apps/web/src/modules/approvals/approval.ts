import type { Schema } from '@countersign/api-client';
import type { Tone } from '@/ui/show/tone';

export type Ref = Schema<'RefView'>;
/** Why something is so: a code for programs, a sentence in the reader's language. */
export type Reason = Schema<'ReasonView'>;
export type SkippedStep = Schema<'SkippedStepView'>;
export type RoutePreview = Schema<'RoutePreviewView'>;
export type Difference = Schema<'DifferenceView'>;

export type ApprovalRow = Schema<'ApprovalRowView'>;
/** Until when something is to be done, counted in working minutes; negative once it is late. */
export type Due = Pick<ApprovalRow, 'dueAt' | 'overdue' | 'remainingMinutes'> & Partial<Pick<ApprovalRow, 'haltedAt'>>;
export type Seat = Schema<'SeatView'>;
/** How somebody came to sit here, when the policy did not say it. */
export type Origin = Schema<'SeatOriginView'>;
export type RouteNode = Schema<'RouteNodeView'>;
/** How far a node with several seats has come; `need` of `of` must agree, counted in seats or in weights. */
export type Votes = Schema<'ProgressView'>;
export type Approval = Schema<'ApprovalView'>;
export type Resume = Approval['resumes'][number];

/** What decides one's own seat. */
export const DECISIONS = ['approve', 'advise', 'opine', 'abstain', 'reject', 'return'] as const;
/** What moves seats between people. */
export const MOVES = [
  ...(['transfer', 'delegate', 'addSign', 'removeSign', 'takeBack', 'urge', 'withdraw', 'revoke', 'cc'] as const),
] as const;
/** What process administrators do; never a decision in somebody's place. */
export const CARES = ['reassign', 'suspend', 'resume', 'terminate'] as const;

export type DecisionKind = (typeof DECISIONS)[number];
export type Verb = DecisionKind | (typeof MOVES)[number] | (typeof CARES)[number];

/** Until when the reader herself is to decide, whoever else is asked beside her. */
export const mineOf = ({ myTask, haltedAt }: Pick<ApprovalRow, 'myTask' | 'haltedAt'>): Due | null =>
  myTask && { ...myTask, haltedAt };

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
  revoke: 'bad',
  suspend: 'warn',
  timeout: 'warn',
};
