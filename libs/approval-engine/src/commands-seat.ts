import type { MayOpen, Needs, Stamp } from './commands.ts';
import type { Opinion } from './events.ts';
import type { Mode } from './policy.ts';

/** What an actor does at a seat, on what he had before him. */
interface Seen extends Stamp {
  readonly taskId: string;
  /** The version of the task, and the hash of the subject, that the actor had before him. */
  readonly taskVersion: number;
  readonly subjectHash: string;
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
/** The first time that somebody had the seat before him. */
export interface Sighting {
  readonly taskId: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
/** 拿回 */
export interface TakeBack extends Stamp, Needs {
  readonly kind: 'takeBack';
  readonly taskId: string;
  /** Who has opened which open seats; what a policy asks for that lets be taken back only what nobody has seen. */
  readonly seen?: readonly Sighting[];
  readonly reason?: string;
}
