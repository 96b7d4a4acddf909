import type { FieldCatalogue } from '../conditions/condition.js';
import type { Sentence } from '../http/domain-error.js';
import type { Locale } from '../http/locale.js';

/** A column that names the person a record is with. */
export interface HeldColumn {
  readonly column: string;
  /** SQL over `s`; without it the column always moves along. */
  readonly when?: string;
}

/**
 * One kind of record that goes from a person to her successors. The room that owns the table declares it; every SQL here
 * is the room's own text over the alias `s`, never a caller's.
 */
interface PlannedKind {
  readonly kind: string;
  readonly label: Sentence;
  readonly table: string;
  /** Without it a successor could not see what he is given. */
  readonly permission: string;
  /** Which of a person's rows go; `$who` stands for her. */
  readonly mine: string;
  /** The record it stays together with: a kind declared as well, and the column that names it. */
  readonly group?: { readonly kind: string; readonly column: string };
  /** It goes with the record it is about, of whatever kind, and with nothing else: SQL for the kind and the id of that. */
  readonly follows?: { readonly kind: string; readonly id: string };
  /**
   * What a rule may ask about. Nothing that names a customer is among it: whoever divides records she may not read would
   * learn the names from the counts.
   */
  readonly fields: FieldCatalogue;
  /** What the values of a choice are called, where no page of their own has the words. */
  readonly words?: Readonly<Record<string, Sentence>>;
  readonly title: string;
  readonly number: string;
}

/** A record goes by its columns. */
export interface HeldSource extends PlannedKind {
  /** The first decides whose the record is; the others move with it where they name the same person. */
  readonly columns: readonly [HeldColumn, ...HeldColumn[]];
}

/** What nobody simply gives away: its room is asked, once the account of the leaver is disabled, and may send it elsewhere. */
export interface AskedSource extends PlannedKind {
  readonly asks: Asks;
}

export type HandoverSource = HeldSource | AskedSource;

export const isHeld = (source: HandoverSource): source is HeldSource => 'columns' in source;
export const isAsked = (source: HandoverSource): source is AskedSource => 'asks' in source;

/** For whom a record is meant; without anybody its room decides by its own rule. */
export interface Meant {
  readonly id: string;
  readonly successorId: string | null;
}

/** A record that would not come to whom it is meant for: to whom it would, if to anybody, and why. */
export interface Foreseen {
  readonly id: string;
  readonly takerId: string | null;
  readonly code: string;
  readonly detail: string;
}

/** `stopped`: nobody may take it, and it waits in sight. */
export interface Given {
  readonly id: string;
  readonly takerId: string | null;
  readonly outcome: 'moved' | 'gone' | 'stopped';
}

export interface Asks {
  /** Of these, what would go otherwise than it is meant; nothing is written. Asked as the house. */
  foresee(leaverId: string, meant: readonly Meant[], locale: Locale): Promise<Foreseen[]>;
  /** Lets each go in a transaction of its own; what went already since `since` is told again as it went. */
  give(leaverId: string, since: Date, meant: readonly Meant[]): Promise<Given[]>;
  /** @param agreedBy who takes it all back @returns the ids of what came back */
  giveBack(leaverId: string, agreedBy: string, given: readonly Meant[]): Promise<string[]>;
}

/** What of a person's is not handed over, or goes another way, and why. `count` is SQL for one number, `$1` the person. */
export interface StayingBehind {
  readonly kind: string;
  /** Only where she leaves, or only where she changes her job. */
  readonly when?: 'leaving' | 'moving';
  readonly label: Sentence;
  readonly why: Sentence;
  readonly count: string;
}
