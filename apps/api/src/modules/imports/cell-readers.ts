import { isPlainDate } from '@countersign/kernel';
import type { CellReader } from './import-target.js';

/** Readers for the cells of a file: what people write in spreadsheets, turned into what is stored. */
export function text(max: number): CellReader {
  return (cell) => (cell.length > max ? { code: 'import.row.too_long', params: { max } } : { value: cell });
}

/** @param words what people write → what is stored; the stored words themselves are understood too */
export function choice(words: Readonly<Record<string, string>>): CellReader {
  const known = new Map(
    Object.entries(words).flatMap(
      ([word, value]) =>
        [
          [plain(word), value],
          [plain(value), value],
        ] as const,
    ),
  );
  return (cell) => {
    const value = known.get(plain(cell));
    return value === undefined ? { code: 'import.row.choice', params: { value: cell.slice(0, 40) } } : { value };
  };
}

export const email: CellReader = (cell) =>
  /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(cell) && cell.length <= 254
    ? { value: cell }
    : { code: 'import.row.email' };

/** 2026-11-22, 2026/11/2, 2026.11.2, 2026年11月2日 */
export const date: CellReader = (cell) => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC'));
  const value = match ? `${match[1]}-${String(match[2]).padStart(2, '0')}-${String(match[3]).padStart(2, '0')}` : '';
  return isPlainDate(value) ? { value } : { code: 'import.row.date' };
};

/** 1,234.50 or ¥1234.5 */
export const amount: CellReader = (cell) => {
  const digits = cell.normalize('NFKC').replace(/[¥￥,\s元]/g, '');
  return /^\d{1,13}(\.\d{1,2})?$/.test(digits)
    ? { value: { amount: digits, currency: 'CNY' } }
    : { code: 'import.row.amount' };
};

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）>＞<＜\-–_]/g, '');
}
