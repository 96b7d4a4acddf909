import type { ApprovalEvent, Action, Opinion } from './events.ts';
import type { Facts } from './facts.ts';
import type { Envelope } from './grant.ts';
import type { Instance } from './instance.ts';
import type { OrgDirectory } from './org.ts';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** Who does it, when, and the key under which a repetition is recognised. */
interface Stamp {
  readonly actor: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly idempotencyKey: string;
}

/** What is put up for approval. `snapshot` is any JSON: its hash is what everybody approves. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly snapshot: unknown;
  readonly facts: Facts;
  /** The limits to be granted on approval; absent where an approval grants nothing. */
  readonly envelope?: Envelope;
}

interface Seen extends Stamp {
  readonly taskId: string;
  /** The version of the task, and the hash of the subject, that the actor had before him. */
  readonly taskVersion: number;
  readonly subjectHash: string;
}

export interface Submit extends Stamp {
  readonly kind: 'submit';
  readonly instanceId: string;
  /** In whose name; mostly the actor. */
  readonly submitter: string;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly note?: string;
}
export interface Resubmit extends Stamp {
  readonly kind: 'resubmit';
  readonly subject: Subject;
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly note?: string;
}
export interface Approve extends Seen {
  readonly kind: 'approve';
  readonly reason?: string;
}
export interface Reject extends Seen {
  readonly kind: 'reject';
  readonly reason: string;
}
export interface Advise extends Seen {
  readonly kind: 'advise';
  readonly opinion: Opinion;
  readonly reason?: string;
}
/** Back to the submitter, with what is to be changed. */
export interface Return extends Seen {
  readonly kind: 'return';
  readonly reason: string;
}
export interface Withdraw extends Stamp {
  readonly kind: 'withdraw';
  readonly reason?: string;
}
export interface Comment extends Stamp {
  readonly kind: 'comment';
  readonly text: string;
}

export type DecideTask = Approve | Reject | Advise | Return;
export type Command = Submit | Resubmit | DecideTask | Withdraw | Comment;

/**
 * `accepted`: append `events`, which are `action` (as `Acted`) and its consequences, and show `instance`. `repeated`: the
 * same key did the same before; answer as then and store nothing. `refused`: nothing happened, and this is why.
 */
export type Decision =
  | {
      readonly outcome: 'accepted';
      readonly action: Action;
      readonly events: readonly ApprovalEvent[];
      readonly instance: Instance;
    }
  | { readonly outcome: 'repeated'; readonly action: Action; readonly instance: Instance }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };
