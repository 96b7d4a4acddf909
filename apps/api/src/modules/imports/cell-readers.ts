import { isCreditCode, isPlainDate } from '@countersign/kernel';
import type { CellReader, ImportField } from './import-target.js';

/** A field that files may hold. @param synonyms headers it is known by, besides its name and its labels */
export function field(
  name: string,
  zh: string,
  en: string,
  read: CellReader,
  synonyms: readonly string[] = [],
  required = false,
): ImportField {
  return { field: name, label: { zh, en }, required, synonyms, read };
}

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

/** A day as above, with or without a time of it: 2026-11-22 14:30 in Shanghai. */
export const moment: CellReader = (cell) => {
  const [, day = '', hours = '0', minutes = '00'] =
    /^(\S+?)(?:[T\s]+(\d{1,2})[:：时](\d{2})(?:[:：]\d{2})?分?)?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  const read = date(day);
  const isTime = Number(hours) < 24 && Number(minutes) < 60;
  if (!('value' in read) || !isTime) return { code: 'import.row.moment' };
  return { value: new Date(`${read.value as string}T${hours.padStart(2, '0')}:${minutes}:00+08:00`).toISOString() };
};

/** 13% or 13: basis points. */
export const percent: CellReader = (cell) => {
  const [, whole = '', parts = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  const value = Number(whole) * 100 + Number(parts.padEnd(2, '0'));
  return whole !== '' && value <= 10_000 ? { value } : { code: 'import.row.percent' };
};

/** Text of a shape. */
export function pattern(shape: RegExp, code: string): CellReader {
  return (cell) => (shape.test(cell) ? { value: cell } : { code });
}

/** 1,234.50 or ¥1234.5 */
export const amount: CellReader = (cell) => {
  const digits = cell.normalize('NFKC').replace(/[¥￥,\s元]/g, '');
  return /^\d{1,13}(\.\d{1,2})?$/.test(digits)
    ? { value: { amount: digits, currency: 'CNY' } }
    : { code: 'import.row.amount' };
};

/** What a cell can hardly fail to be, for columns whose name says nothing. */
export const LOOKS = {
  company: (cell: string) => /(公司|集团|研究院|设计院|工厂|Ltd\.?|Inc\.?|GmbH)$/i.test(cell.trim()),
  creditCode: (cell: string) => isCreditCode(cell.normalize('NFKC').trim().toUpperCase()),
  email: (cell: string) => 'value' in email(cell),
  mobile: (cell: string) => /^(\+?86)?1[3-9]\d{9}$/.test(cell.normalize('NFKC').replace(/[\s-]/g, '')),
} as const;

/** The same fields, those named also known by what stands in their column. */
export function knownBy(
  fields: readonly ImportField[],
  looks: Readonly<Record<string, keyof typeof LOOKS>>,
): readonly ImportField[] {
  return fields.map((field) => {
    const look = looks[field.field];
    return look ? { ...field, recognises: LOOKS[look] } : field;
  });
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）>＞<＜\-–_]/g, '');
}
