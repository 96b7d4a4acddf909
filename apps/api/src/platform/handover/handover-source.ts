import type { FieldCatalogue } from '../conditions/condition.js';
import type { Sentence } from '../http/domain-error.js';

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
export interface HandoverSource {
  readonly kind: string;
  readonly label: Sentence;
  readonly table: string;
  /** Without it a successor could not see what he is given. */
  readonly permission: string;
  /** The first decides whose the record is; the others move with it where they name the same person. */
  readonly columns: readonly [HeldColumn, ...HeldColumn[]];
  /** Which of a person's rows go; `$who` stands for her. */
  readonly mine: string;
  /** The record it stays together with: a kind declared as well, and the column that names it. */
  readonly group?: { readonly kind: string; readonly column: string };
  /**
   * What a rule may ask about. Nothing that names a customer is among it: whoever divides records she may not read would
   * learn the names from the counts.
   */
  readonly fields: FieldCatalogue;
  readonly title: string;
  readonly number: string;
}

/** What of a person's is not handed over, or goes another way, and why. `count` is SQL for one number, `$1` the person. */
export interface StayingBehind {
  readonly kind: string;
  readonly label: Sentence;
  readonly why: Sentence;
  readonly count: string;
}
