import type { MayOpen, Needs, Stamp } from './commands.ts';

/** What a process administrator does, who takes part in nothing that he administers. */
export interface Suspend extends Stamp, MayOpen {
  readonly kind: 'suspend';
  readonly reason: string;
}
export interface ResumeInstance extends Stamp, Needs {
  readonly kind: 'resume';
  readonly reason: string;
}
export interface Reassign extends Stamp, Needs {
  readonly kind: 'reassign';
  readonly taskId: string;
  readonly to: string;
  readonly reason: string;
  /** Who agreed to it: another person, who takes no part either. */
  readonly second: string;
}
export interface Terminate extends Stamp, MayOpen {
  readonly kind: 'terminate';
  readonly reason: string;
}
/** Goes on under another version of its policy, on the record. */
export interface Migrate extends Stamp, Needs {
  readonly kind: 'migrate';
  readonly reason?: string;
}

/** What the house does by itself. */
export interface Timeout extends Stamp, MayOpen {
  readonly kind: 'timeout';
  readonly taskId: string;
  readonly stage: Stage;
}
/** In the order in which time brings them to a seat. */
export const STAGES = ['remind-50', 'remind-80', 'remind-100', 'due'] as const;
export type Stage = (typeof STAGES)[number];
/** Seats again whoever sits where he may not any more, or whose proxy begins or ends. */
export interface Rehome extends Stamp, Needs {
  readonly kind: 'rehome';
}
/** A newer version of the subject went up as instance `by`. */
export interface Supersede extends Stamp {
  readonly kind: 'supersede';
  readonly by: string;
}
export interface Expire extends Stamp {
  readonly kind: 'expire';
}
