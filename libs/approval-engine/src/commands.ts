import type { ApprovalEvent, Action, Opinion } from './events.ts';
import type { Facts } from './facts.ts';
import type { Envelope } from './grant.ts';
import type { Instance } from './instance.ts';
import type { OrgDirectory } from './org.ts';
import type { Mode, Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** Who does it, when, and the key under which a repetition is recognised. */
interface Stamp {
  readonly actor: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly idempotencyKey: string;
}

/** The policy version that the instance runs under, and the organisation as it is: what approvers are found in. */
export interface Context {
  readonly policy: Policy;
  readonly org: OrgDirectory;
}

/** A command after which nodes may open. It needs its context where slates are resolved at activation. */
interface MayOpen {
  readonly context?: Context;
}
interface Needs {
  readonly context: Context;
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

/** What an actor does at a seat, on what he had before him. */
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
  /** The approval of an earlier version of the same subject, whose decisions stand where nothing decisive changed. */
  readonly carryFrom?: Instance;
}
export interface Resubmit extends Stamp {
  readonly kind: 'resubmit';
  readonly subject: Subject;
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly note?: string;
}
export interface Approve extends Seen, MayOpen {
  readonly kind: 'approve';
  readonly reason?: string;
}
export interface Reject extends Seen, MayOpen {
  readonly kind: 'reject';
  readonly reason: string;
}
export interface Advise extends Seen, MayOpen {
  readonly kind: 'advise';
  readonly opinion: Opinion;
  readonly reason?: string;
}
export interface Abstain extends Seen, MayOpen {
  readonly kind: 'abstain';
  readonly reason?: string;
}
/** 委派人意见: what the delegate answers to whoever asked him. */
export interface Opine extends Seen, MayOpen {
  readonly kind: 'opine';
  readonly opinion: Opinion;
  readonly reason: string;
}
/** Back to the submitter, or to an earlier node, with what is to be changed. */
export interface Return extends Seen, MayOpen {
  readonly kind: 'return';
  readonly reason: string;
  /** Key of a visited node; left out or null, the submitter. */
  readonly to?: string | null;
  /** What comes after: everything again from there, or straight back to who returned it. */
  readonly resume?: Resume;
}
export type Resume = 'forward' | 'back-to-me';

/** 转办: the seat, and the authority used in it, become somebody else's. */
export interface Transfer extends Seen, Needs {
  readonly kind: 'transfer';
  readonly to: string;
  readonly reason: string;
}
/** 委派: somebody gives his opinion first; the seat stays where it is. */
export interface Delegate extends Seen, Needs {
  readonly kind: 'delegate';
  readonly to: string;
  readonly reason: string;
}
/** 加签 */
export interface AddSign extends Seen, Needs {
  readonly kind: 'addSign';
  readonly people: readonly string[];
  readonly where: Where;
  /** How the people added before or after agree; those added in parallel join the node's own mode. */
  readonly mode: SignMode;
  readonly reason: string;
}
export type Where = 'before' | 'after' | 'parallel';
export type SignMode = Extract<Mode, 'all' | 'any' | 'sequence'>;

/** 减签: by whoever added the seat. */
export interface RemoveSign extends Stamp, MayOpen {
  readonly kind: 'removeSign';
  readonly taskId: string;
  readonly reason: string;
}
/** 拿回 */
export interface TakeBack extends Stamp, Needs {
  readonly kind: 'takeBack';
  readonly taskId: string;
  readonly reason?: string;
}
export interface Withdraw extends Stamp {
  readonly kind: 'withdraw';
  readonly reason?: string;
}
/** 催办 */
export interface Urge extends Stamp {
  readonly kind: 'urge';
  readonly reason?: string;
}
export interface Comment extends Stamp {
  readonly kind: 'comment';
  readonly text: string;
}

/** What a process administrator does, who takes part in nothing that he administers. */
export interface Suspend extends Stamp {
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
export interface Terminate extends Stamp {
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
export type Stage = 'remind-50' | 'remind-80' | 'remind-100' | 'due';
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

export type DecideTask = Approve | Reject | Advise | Abstain | Opine;
export type SeenCommand = DecideTask | Return | Transfer | Delegate | AddSign;
export type Command =
  | Submit
  | Resubmit
  | SeenCommand
  | RemoveSign
  | TakeBack
  | Withdraw
  | Urge
  | Comment
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
