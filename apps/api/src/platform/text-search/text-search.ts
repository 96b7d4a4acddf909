import { pinyin } from 'pinyin-pro';
import type { SqlParameters } from '../conditions/to-sql.js';
import { likeLiteral } from '../conditions/to-sql.js';

/** What a row is found by, kept beside it: written together with the texts it is made of. */
export interface SearchColumns {
  /** Each text folded, its pinyin and its initials, one a line. */
  readonly searchText: string;
  /** Every two neighbouring characters of those lines: what the index holds, because a trigram finds no two-character Chinese name. */
  readonly searchGrams: string[];
}

/** Full and half width, case, blanks and punctuation make no difference to a search. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** @param texts what the row is known by: names, numbers, codes; null ones are left out */
export function searchColumns(...texts: readonly (string | null | undefined)[]): SearchColumns {
  const lines = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    const folded = foldForSearch(text);
    lines.add(folded);
    if (/\p{Script=Han}/u.test(folded)) {
      lines.add(spell(folded, 'pinyin'));
      lines.add(spell(folded, 'first'));
    }
  }
  lines.delete('');
  return { searchText: [...lines].join('\n'), searchGrams: [...new Set([...lines].flatMap(gramsOf))] };
}

/**
 * The condition a `q=` becomes over a table with both columns. Each word must be found; words of two characters and
 * more go through the index, a single character does not.
 * @param text SQL for a part of the text, where a reader may not look into all of it
 */
export function searchCondition(
  alias: string,
  text = `${alias}.search_text`,
): (q: string, parameters: SqlParameters) => string {
  return (q, parameters) => {
    const words = q.split(/\s+/).map(foldForSearch).filter(Boolean).slice(0, 5);
    if (words.length === 0) return 'false';
    const grams = [...new Set(words.flatMap(gramsOf))];
    const indexed = grams.length > 0 ? [`${alias}.search_grams @> ${parameters.add(grams)}::text[]`] : [];
    const exact = words.map((word) => `${text} LIKE ${parameters.add(`%${likeLiteral(word)}%`)}`);
    return `(${[...indexed, ...exact].join(' AND ')})`;
  };
}

/** The same question asked of one text outside of the database. @param q empty finds everything */
export function isFoundBy(q: string, text: string): boolean {
  const words = q.split(/\s+/).map(foldForSearch).filter(Boolean).slice(0, 5);
  if (words.length === 0) return true;
  const lines = linesOf(text);
  return words.every((word) => lines.includes(word));
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** Spelling a name takes far longer than looking into it, and names are the same from one question to the next. */
function linesOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const { searchText } = searchColumns(text);
  known.set(text, searchText);
  return searchText;
}

function spell(folded: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(folded, { toneType: 'none', type: 'array', pattern, nonZh: 'consecutive', v: true }).join('');
}

function gramsOf(line: string): string[] {
  const characters = [...line];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
