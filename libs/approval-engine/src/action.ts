import type { Command, Resume, SignMode, Stage, Where } from './commands.ts';
import type { Reason } from './plan.ts';
import type { Switches } from './policy.ts';

export type ActionKind = Command['kind'];
export type Opinion = 'favourable' | 'unfavourable';

/** What somebody did: append-only, one for each accepted command. */
export interface Action {
  /** 1, 2, 3 … within the instance. */
  readonly seq: number;
  readonly kind: ActionKind;
  /** Who acted, and whose authority was used. */
  readonly actor: string;
  readonly principal: string;
  /** ISO 8601 instant, handed in. */
  readonly at: string;
  /** The content the action speaks about. */
  readonly subjectHash: string;
  readonly idempotencyKey: string;
  readonly taskId: string | null;
  readonly nodeKey: string | null;
  readonly opinion: Opinion | null;
  readonly reason: string | null;
  /** What else the action named. */
  readonly detail?: ActionDetail;
}

export interface ActionDetail {
  /** Who gets the seat, or the node it is returned to (null: the submitter). */
  readonly to?: string | null;
  readonly resume?: Resume;
  readonly people?: readonly string[];
  readonly where?: Where;
  readonly mode?: SignMode;
  /** The second person of a reassignment. */
  readonly second?: string;
  readonly stage?: Stage;
  /** The instance that supersedes this one. */
  readonly by?: string;
  /** Versions of the policy. */
  readonly from?: number;
  readonly version?: number;
  /** Who had to leave a seat, and why. */
  readonly why?: readonly Reason[];
}

/** The subject as the engine knows it: what it is about is none of its business. */
export interface SubjectVersion {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** What it is filed under; absent where it has no number, or from before it was kept. */
  readonly number?: string;
  /** SHA-256 of the canonical JSON of the snapshot. */
  readonly hash: string;
}

/** The policy an instance runs under: to its end, or until a recorded migration. */
export interface PolicyVersion {
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  readonly switches: Switches;
}
