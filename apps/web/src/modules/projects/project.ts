import type { Schema } from '@countersign/api-client';
import { businessDay } from '@/lib/format';
import type { Tone } from '@/ui/show/tone';

export const STATUSES = ['planned', 'running', 'paused', 'accepted', 'closed', 'cancelled'] as const;
export const STATUS_TONES: Record<string, Tone> = {
  planned: 'neutral',
  running: 'accent',
  paused: 'warn',
  accepted: 'ok',
  closed: 'ok',
  cancelled: 'bad',
};

export type Ref = Schema<'RefView'>;
export type ProjectRow = Schema<'ProjectRowView'>;
export type Project = Schema<'ProjectView'>;
export type Milestone = Schema<'ProjectMilestoneView'>;
export type StepVerb = 'run' | 'pause' | 'accept' | 'close' | 'cancel';

/** The verbs that take a project a step on, in the order they are met, and where each leads. */
export const STEPS: Record<StepVerb, string> = {
  run: 'running',
  accept: 'accepted',
  close: 'closed',
  pause: 'paused',
  cancel: 'cancelled',
};

/** The way of a project that comes to its end; a pause and a cancellation stand beside it. */
export const COURSE = ['planned', 'running', 'accepted', 'closed'] as const;

/** The steps that may be taken now, the one that leads on first. */
export function stepsOf({ can }: Pick<Project, 'can'>): StepVerb[] {
  return (Object.keys(STEPS) as StepVerb[]).filter((verb) => can[verb].allowed);
}

/** Where on its course a project stands, or stood when it was cancelled. */
export function placeOf({ status, steps }: Pick<Project, 'status' | 'steps'>): number {
  const at = status === 'cancelled' ? (steps.at(-1)?.from ?? 'planned') : status;
  return Math.max(0, COURSE.indexOf((at === 'paused' ? 'running' : at) as (typeof COURSE)[number]));
}

/** Nobody works on what is over any more. */
export function isUnderWay({ status }: Pick<ProjectRow, 'status'>): boolean {
  return ['planned', 'running', 'paused'].includes(status);
}

export function isLate(
  { status, plannedUntil }: Pick<ProjectRow, 'status' | 'plannedUntil'>,
  now: string | Date = new Date(),
): boolean {
  return isUnderWay({ status }) && plannedUntil !== null && plannedUntil < businessDay(now);
}

export function isMilestoneLate({ doneAt, dueOn }: Milestone, now: string | Date = new Date()): boolean {
  return doneAt === null && dueOn !== null && dueOn < businessDay(now);
}

/** The ids with one of them a place earlier or later; as they were where there is no such place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const others = ids.filter((each) => each !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
