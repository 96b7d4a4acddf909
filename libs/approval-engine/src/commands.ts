import type { ApprovalEvent, Action } from './events.ts';
import type { Facts } from './facts.ts';
import type { Envelope } from './grant.ts';
import type { Instance } from './instance.ts';
import type { OrgDirectory } from './org.ts';
import type {
  Expire,
  Migrate,
  Reassign,
  Rehome,
  ResumeInstance,
  Supersede,
  Suspend,
  Terminate,
  Timeout,
} from './commands-beside.ts';
import type {
  Abstain,
  AddSign,
  Advise,
  Approve,
  Delegate,
  Opine,
  Reject,
  RemoveSign,
  Return,
  TakeBack,
  Transfer,
} from './commands-seat.ts';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { Substance } from './substance.ts';

export type * from './commands-beside.ts';
export type * from './commands-seat.ts';

/** Who does it, when, and the key under which a repetition is recognised. */
export interface Stamp {
  readonly actor: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly idempotencyKey: string;
}

/** The policy version that the instance runs under, and the organisation as it is: what approvers are found in. */
export interface Context {
  readonly policy: Policy;
  readonly org: OrgDirectory;
  /** Whose the record is today, where it may have changed hands since it was put up: he does not decide it either. */
  readonly owner?: string | undefined;
}

/** A command after which nodes may open. It needs its context where slates are resolved at activation. */
export interface MayOpen {
  readonly context?: Context;
}
export interface Needs {
  readonly context: Context;
}

/** What is put up for approval. `snapshot` is any JSON: its hash is what everybody approves. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly snapshot: unknown;
  readonly facts: Facts;
  /** The limits to be granted on approval; absent where an approval grants nothing. */
  readonly envelope?: Envelope;
  /** What its decisions were about beside the facts, so that they stand for no more than that. */
  readonly substance?: Substance;
}

export interface Submit extends Stamp {
  readonly kind: 'submit';
  readonly instanceId: string;
  /** In whose name: whose record it is. Whoever acts for him may not decide it either. */
  readonly submitter: string;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly note?: string;
  /** The approval of an earlier version of the same subject, whose decisions stand where nothing decisive changed. */
  readonly carryFrom?: Instance;
  /** What the submitter was shown that would be asked, see `askedOf`; left out, she takes it as it comes. */
  readonly shown?: readonly string[];
}
export interface Resubmit extends Stamp {
  readonly kind: 'resubmit';
  readonly subject: Subject;
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly note?: string;
  readonly shown?: readonly string[];
}
export interface Withdraw extends Stamp, MayOpen {
  readonly kind: 'withdraw';
  readonly reason?: string;
}
/** 催办 */
export interface Urge extends Stamp {
  readonly kind: 'urge';
  readonly reason?: string;
}
/** 撤销授权: what an approval allowed, it allows no longer. */
export interface Revoke extends Stamp, Needs {
  readonly kind: 'revoke';
  readonly reason: string;
}
export interface Comment extends Stamp {
  readonly kind: 'comment';
  readonly text: string;
}

/** 抄送: people are told, who decide nothing. */
export interface Cc extends Stamp, Needs {
  readonly kind: 'cc';
  readonly people: readonly string[];
  readonly reason?: string;
}

export type DecideTask = Approve | Reject | Advise | Abstain | Opine;
export type SeenCommand = DecideTask | Return | Transfer | Delegate | AddSign;
export type Command =
  | Submit
  | Resubmit
  | SeenCommand
  | RemoveSign
  | TakeBack
  | Withdraw
  | Revoke
  | Urge
  | Comment
  | Cc
  | Suspend
  | ResumeInstance
  | Reassign
  | Terminate
  | Migrate
  | Timeout
  | Rehome
  | Supersede
  | Expire;

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
