import type { AmountField } from '../access/amounts.js';
import type { Fields, ScopedModule } from '../access/principal.js';
import type { SqlParameters } from '../conditions/to-sql.js';
import type { Sentence } from '../http/domain-error.js';

/**
 * What the rooms that work on *any* record (activities, notes, files, the timeline, the palette, the recycle bin) need
 * to know of a noun. The room that owns the noun declares it; every SQL here is the room's own text, never a caller's.
 */
export interface Subject {
  /** `opportunity`; `<type>.view` is the permission to see one. */
  readonly type: string;
  /** Its table, which carries the record columns; the audit log names changes by it. */
  readonly table: string;
  readonly label: Sentence;
  /** Expressions over the alias `s`, such as `s.name`. */
  readonly title: string;
  readonly number: string;
  /** A second line for the palette. */
  readonly subtitle?: string;
  /** The limit of a role on what the second line states; whoever has it hidden is shown the number alone. */
  readonly amounts?: AmountField;
  /** The path of its page in the browser, with `:id`. */
  readonly page: string;
  /** SQL over `s` that is true where the text is found by a reader with these limits; without it the palette passes by. */
  readonly found?: (q: string, parameters: SqlParameters, fields: Fields) => string;
  /** Its rows belong to nobody. */
  readonly unowned?: true;
  /** Columns that hold the id of another subject, by its type; the timeline shows their names, the recycle bin minds them. */
  readonly references?: Readonly<Record<string, string>>;
  /**
   * Whose reach decides who sees its records. `through` names the columns of records that let it be worked on when they
   * are shared: `{ opportunity_id: 'opportunity' }`. The row policies of its table say the same.
   */
  readonly scope?: { readonly module: ScopedModule; readonly through?: Readonly<Record<string, string>> };
  /** Its records are shared by hand, with the permission `<type>.share`; it has a scope. */
  readonly shareable?: true;
  /** SQL over `s`: another has taken its place, so the recycle bin does not bring it back. */
  readonly replaced?: string;
  /** Columns the timeline leaves out, because another entry says it better. */
  readonly hidden?: readonly string[];
}

/** Something that keeps a record from being discarded: the live rows of a higher room's table that refer to it. */
export interface Hold {
  /** The type of the record that is held. */
  readonly on: string;
  readonly label: Sentence;
  readonly table: string;
  readonly column: string;
  /** SQL over the alias `h`; without it every row that is not deleted holds. */
  readonly live?: string;
}

export interface SubjectRef {
  readonly type: string;
  readonly id: string;
}

export interface SubjectName extends SubjectRef {
  readonly name: string;
  readonly number: string;
}
