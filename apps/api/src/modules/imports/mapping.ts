import { holdsMask } from '@countersign/kernel/forbidden';
import { foldForSearch } from '../../platform/text-search/text-search.js';
import type { FileColumn, FoundBy } from './import.entity.js';
import type { ImportField, ImportTarget, RowProblem, RowValues } from './import-target.js';

const SAMPLES = 3;

/** Which field each column went to the last time, by what the file calls it; null where it was left out. */
export type Remembered = ReadonlyMap<string, string | null>;

/** The columns of a header row by name, each with the field it went to before, or is known to be by its name or content. */
export function columnsOf(
  header: readonly string[],
  firstRows: readonly (readonly string[])[],
  target: ImportTarget,
  before: Remembered | null = null,
): FileColumn[] {
  const columns = headersOf(header).map((name, i) => {
    const cells = firstRows.map((row) => row[i] ?? '').filter(Boolean);
    return { header: name, text: header[i] ?? '', cells };
  });
  const found = before ? asBefore(columns, target, before) : recognised(columns, target);
  return columns.map(({ header: name, cells }, i) => {
    const here = found.get(i);
    return {
      header: name,
      sample: cells.slice(0, SAMPLES),
      field: here?.field ?? null,
      ...(here ? { by: here.by } : {}),
    };
  });
}

interface Column {
  readonly header: string;
  readonly text: string;
  readonly cells: readonly string[];
}

type Found = Map<number, { readonly field: string; readonly by: FoundBy }>;

/** Somebody looked at it then and said so, also of what she left out. */
function asBefore(columns: readonly Column[], { fields }: ImportTarget, before: Remembered): Found {
  const known = new Set(fields.map(({ field }) => field));
  const found: Found = new Map();
  for (const [i, { header }] of columns.entries()) {
    const field = before.get(header) ?? null;
    if (field !== null && known.has(field)) found.set(i, { field, by: 'before' });
  }
  return found;
}

/** What a column is called counts for more than what stands in it, so that comes first for all of them. */
function recognised(columns: readonly Column[], { fields }: ImportTarget): Found {
  const found: Found = new Map();
  const taken = new Set<string>();
  const take = (i: number, field: string | null, by: FoundBy): void => {
    if (field === null) return;
    taken.add(field);
    found.set(i, { field, by });
  };
  const left = () => fields.filter(({ field }) => !taken.has(field));
  for (const [i, { text }] of columns.entries()) take(i, fieldFor(text, left()), 'name');
  for (const [i, { cells }] of columns.entries()) if (!found.has(i)) take(i, fieldOf(cells, left()), 'content');
  return found;
}

/** What every cell of the first rows can hardly fail to be. */
function fieldOf(cells: readonly string[], fields: readonly ImportField[]): string | null {
  if (cells.length === 0) return null;
  return fields.find(({ recognises }) => recognises && cells.every(recognises))?.field ?? null;
}

/** Columns without a name, such as a row index, are called by their place; equal names are told apart. */
export function headersOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((text, i) => {
    const name = text || `#${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function fieldFor(header: string, fields: readonly ImportField[]): string | null {
  const wanted = foldForSearch(header);
  if (!wanted) return null;
  const found = fields.find(({ field, label, synonyms }) =>
    [field, label.zh, label.en, ...synonyms].some((word) => foldForSearch(word) === wanted),
  );
  return found?.field ?? null;
}

export interface ReadRow {
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
}

/** Reads the cells of one row into the fields they are mapped to, with everything that is wrong. */
export function readRow(cells: readonly string[], columns: readonly FileColumn[], target: ImportTarget): ReadRow {
  const values: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  if (cells.length > columns.length)
    problems.push({ field: '', code: 'import.row.extra_cells', params: { count: cells.length - columns.length } });
  for (const { field, required, read } of target.fields) {
    const at = columns.findIndex((column) => column.field === field);
    const cell = at === -1 ? '' : (cells[at] ?? '');
    if (cell === '') {
      if (required) problems.push({ field, code: 'import.row.required', params: {} });
      continue;
    }
    const result = holdsMask(cell) ? { code: 'import.row.forbidden' } : read(cell);
    if ('code' in result) problems.push({ field, code: result.code, params: result.params ?? {} });
    else values[field] = result.value;
  }
  return { values, problems: problems.length > 0 ? problems : target.check(values) };
}

/** Required fields no column goes to. */
export function unmapped(columns: readonly FileColumn[], target: ImportTarget): ImportField[] {
  return target.fields.filter(({ field, required }) => required && !columns.some((column) => column.field === field));
}
