import type { SubjectRef } from './subject.js';
import type { Subjects } from './subjects.js';

/** A name a row shows of another record, by the columns that hold that record's id and, where the reader sees it, its name. */
export interface ShownName<Row> {
  readonly type: string;
  readonly id: keyof Row;
  readonly name: keyof Row;
  /** What it is called by, its name unless said otherwise. */
  readonly by?: 'number';
}

/**
 * Fills the names that the reader's own reach did not show: whoever sees a record may know whom and what it is about. No
 * query when there are none.
 */
export async function nameTheHidden<Row extends object>(
  rows: readonly Row[],
  shown: readonly ShownName<Row>[],
  subjects: Subjects,
): Promise<void> {
  const hidden = rows.flatMap((row) =>
    shown.filter(({ id, name }) => row[id] && row[name] === null).map((of) => ({ row, of })),
  );
  if (hidden.length === 0) return;
  const refs = hidden.map(({ row, of }): SubjectRef => ({ type: of.type, id: row[of.id] as string }));
  const names = await subjects.names(refs);
  for (const { row, of } of hidden) {
    const found = names.get(row[of.id] as string);
    Object.assign(row, { [of.name]: (of.by === 'number' ? found?.number : found?.name) ?? '' });
  }
}
