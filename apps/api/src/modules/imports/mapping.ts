import { holdsMask } from '@countersign/kernel/forbidden';
import { foldForSearch } from '../../platform/text-search/text-search.js';
import type { FileColumn } from './import.entity.js';
import type { ImportField, ImportTarget, RowProblem, RowValues } from './import-target.js';

const SAMPLES = 3;

/** Names the columns of a header row, each by itself, and finds the fields they are known to be. */
export function columnsOf(
  header: readonly string[],
  firstRows: readonly (readonly string[])[],
  target: ImportTarget,
): FileColumn[] {
  const width = header.length;
  const names = named(header);
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const field = fieldFor(
      header[i] ?? '',
      target.fields.filter(({ field }) => !taken.has(field)),
    );
    if (field) taken.add(field);
    const sample = firstRows
      .map((cells) => cells[i] ?? '')
      .filter(Boolean)
      .slice(0, SAMPLES);
    return { header: names[i] as string, sample, field };
  });
}

/** Columns without a name, such as a row index, are called by their place; equal names are told apart. */
function named(header: readonly string[]): string[] {
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
