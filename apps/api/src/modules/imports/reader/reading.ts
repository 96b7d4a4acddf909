/** What the reading process says about a file: one line of JSON at the end, after one for each row. */
export interface Reading {
  /** Encoding of a text file, or xlsx. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
}

/** Why a file cannot be read: a code of `imports.errors.ts` and what its sentence mentions. */
export interface Unreadable {
  readonly refused: string;
  readonly params: Record<string, string | number>;
}

/** A row as it stands in the file: its number as a spreadsheet shows it, and its cells as text. */
export type FileRow = readonly [row: number, ...cells: string[]];

export interface Source {
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: AsyncIterable<{ row: number; cells: string[] }> | Iterable<{ row: number; cells: string[] }>;
}
