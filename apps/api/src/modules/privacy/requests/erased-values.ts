import { searchColumns } from '../../../platform/text-search/text-search.js';
import { PERSONAL, type Instead } from './classification.js';
import { BLOTTED } from './identifiers.js';
import type { Place } from './places.repository.js';

type Row = Readonly<Record<string, unknown>>;

const INSTEAD: Readonly<Record<Instead, (row: Row) => unknown>> = {
  none: () => null,
  nobody: ({ number }) => `已删除（${typeof number === 'string' ? number : ''}）`,
  dash: () => '—',
  blot: () => BLOTTED,
  list: () => [],
  object: () => ({}),
};

/** What a row says after an erasure, in the columns of these places; what it is found by is made anew with them. */
export function changesFor(
  table: string,
  row: Row,
  places: readonly Place[],
  blot: (value: unknown) => unknown,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { column, treatment } of places) {
    const instead = PERSONAL[table]?.hers?.[column];
    if (treatment === 'erase' && instead) changes[column] = INSTEAD[instead](row);
    if (treatment === 'redact') changes[column] = blot(row[column]);
  }
  return { ...changes, ...foundBy(row, changes), ...(table === 'attachments' ? nameOnly(row, changes) : {}) };
}

/** The lines that came from what is gone go with it, and those of what stands there now come; what another column says in the same words stays. */
function foundBy(row: Row, changes: Row): Row {
  const { search_text: kept } = row;
  if (typeof kept !== 'string') return {};
  const before = new Set(kept.split('\n'));
  const isKept = (lines: readonly string[]): boolean => lines.length > 0 && lines.every((line) => before.has(line));
  const changed = Object.keys(changes).filter((column) => isKept(linesOf(row[column])));
  const gone = new Set(changed.flatMap((column) => linesOf(row[column])));
  const others = Object.keys(row).filter((column) => !(column in changes) && column !== 'search_text');
  const stated = others.map((column) => linesOf(row[column])).filter(isKept);
  const lines = [
    ...[...before].filter((line) => !gone.has(line)),
    ...stated.flat(),
    ...changed.flatMap((column) => linesOf(changes[column])),
  ];
  const { searchText, searchGrams } = searchColumns(...lines);
  return { search_text: searchText, search_grams: searchGrams };
}

const linesOf = (text: unknown): string[] =>
  typeof text === 'string'
    ? searchColumns(text)
        .searchText.split('\n')
        .filter((line) => line !== '')
    : [];

/** What kind of file it was may be known. */
function nameOnly(row: Row, changes: Row): Row {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(String(row['file_name'])) ?? [];
  return changes['file_name'] === BLOTTED ? { file_name: `${BLOTTED}${ending}` } : {};
}
