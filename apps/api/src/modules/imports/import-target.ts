import type { Sentence } from '../../platform/http/domain-error.js';
import type { Finding, RowOrder } from './finding.js';
import type { Effect, TargetName } from './import.entity.js';

/** A field of the noun that rows become. */
export interface ImportField {
  readonly field: string;
  readonly label: Sentence;
  readonly required: boolean;
  /** Headers this field is known by, besides its name and its labels. */
  readonly synonyms: readonly string[];
  /** Turns what stands in the cell into what is stored, or names the problem. Empty cells never come here. */
  readonly read: CellReader;
  /** Whether a cell can hardly be anything else, whatever its column is called. */
  readonly recognises?: (text: string) => boolean;
}

export type CellReader = (
  text: string,
) => { readonly value: unknown } | { readonly code: string; readonly params?: Record<string, unknown> };

export interface RowProblem {
  /** The field at fault, or '' when it is the row. */
  readonly field: string;
  readonly code: string;
  readonly params: Record<string, unknown>;
}

/** What a row says once its cells are read; fields that are empty or not mapped are absent. */
export type RowValues = Readonly<Record<string, unknown>>;

/** What a changed record said before, and the version it has now: it is brought back as long as it still has that one. */
export interface Kept {
  readonly version: number;
  readonly before: Readonly<Record<string, unknown>>;
}

/** `linked` is a row that hung something on a record which was there: the id is of what it hung there. */
export type RowOutcome =
  | { readonly outcome: 'created' | 'linked'; readonly id: string; readonly number: string }
  | { readonly outcome: 'changed'; readonly id: string; readonly number: string; readonly kept?: Kept }
  | { readonly outcome: 'skipped' | 'refused'; readonly problem: RowProblem };

/** What a row would do, looked at together with all others of its file. */
export interface RowJudgement {
  readonly problems: readonly RowProblem[];
  readonly effect: Effect;
  /** Rows of a lower turn are written before it, those of the same turn together with it. */
  readonly turn: number;
}

/** What a row meets among what is there: nothing, a record that is to be decided about, or a reason to refuse it. */
export type Meeting = Finding | RowProblem | null;

/** A noun that files can be read into; the room that owns it registers one. */
export interface ImportTarget {
  readonly name: TargetName;
  readonly permission: string;
  readonly fields: readonly ImportField[];
  /** The record type whose fields of the installation's own its files may hold as well. */
  readonly custom?: string;
  /** Keys of fields that roles may cover, such as `contact.mobile`: who does not read them reads nobody else's file. */
  readonly protects?: readonly string[];
  /** Whether a file with these fields does what a session alone must not do. */
  isSensitive?(fields: readonly string[]): boolean;
  /** Rows a file may have, where all of them are looked at together. */
  readonly mostRows?: number;
  /** Rows written in one transaction, 500 unless told: few where writing locks what everybody else waits for. */
  readonly rowsAtOnce?: number;
  /** What is wrong with a row beyond its single cells. */
  check(values: RowValues): RowProblem[];
  /** Where rows depend on each other, and on what exists: what each would do. Those that are without problems by themselves, in any order. */
  judge?(rows: readonly RowValues[]): Promise<RowJudgement[]>;
  /** Where each row may meet something that is there: what, in their order. Those that are without problems by themselves. */
  meet?(rows: readonly RowValues[]): Promise<Meeting[]>;
  /**
   * Writes rows without problems, in the importer's name, and answers in their order; all of it in the caller's transaction.
   * @param orders what is to be done with those that met something when they were looked at, in the same order
   */
  write(rows: readonly RowValues[], importId: string, orders: readonly (RowOrder | null)[]): Promise<RowOutcome[]>;
  /** What follows from all of it together, once the last row is written. */
  settle?(importId: string): Promise<void>;
  /** What whoever asks for it to be taken back must be allowed and have confirmed; asked once more of her rights while it is. */
  mayUndo?(importId: string): Promise<void>;
  /**
   * Takes back what an import made, in the caller's transaction. `told` hears how much of it is still there, where that
   * takes longer than a moment. @returns how many of its records have been touched since; none is taken back then.
   */
  undo(importId: string, told: (left: number) => Promise<void>): Promise<number>;
}
