import { moneyText, type Money } from '@/lib/format';
import type { Language } from '@/lib/i18n/language';

export interface ShownFact {
  key: string;
  label: string;
  value: string;
}

export interface ShownTable {
  key: string;
  title: string;
  /** Amounts stand at the end of their cell. */
  columns: { key: string; label: string; end: boolean }[];
  rows: Record<string, string>[];
}

/** A frozen record of any kind, as far as its room has words for it. */
export interface ShownDocument {
  facts: ShownFact[];
  tables: ShownTable[];
}

/** How a room says what it keeps: a code such as `travel` at `lines.category`, or yes and no. */
export type Say = (value: string | boolean, path: string) => string;

/**
 * What is in a snapshot, in the order in which its room names it. A member without a word is not for people: ids,
 * hashes and codes stay out.
 */
export function documentOf(
  snapshot: Record<string, unknown>,
  labels: Record<string, string>,
  language: Language,
  say: Say,
): ShownDocument {
  const text = (value: unknown, path: string) => textOf(value, path, language, say);
  const tables = Object.entries(snapshot)
    .filter((entry): entry is [string, Record<string, unknown>[]] => isListOfRecords(entry[1]))
    .map(([key, rows]) => tableOf(key, rows, labels, text))
    .filter(({ columns }) => columns.length > 0);
  const facts = Object.entries(labels)
    .filter(([path]) => !tables.some(({ key }) => path === key || path.startsWith(`${key}.`)))
    .map(([path, label]) => ({ key: path, label, value: text(memberAt(snapshot, path), path) }))
    .filter(({ value }) => value !== '');
  return { facts, tables };
}

function tableOf(
  key: string,
  rows: Record<string, unknown>[],
  labels: Record<string, string>,
  text: (value: unknown, path: string) => string,
): ShownTable {
  const columns = Object.entries(labels)
    .filter(([path]) => path.startsWith(`${key}.`))
    .map(([path, label]) => ({ path: path.slice(key.length + 1), label }))
    .map(({ path, label }) => ({ key: path, label, end: rows.some((row) => isMoney(memberAt(row, path))) }));
  const cells = (row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(({ key: path }) => [path, text(memberAt(row, path), `${key}.${path}`)]));
  return { key, title: labels[key] ?? '', columns, rows: rows.map(cells) };
}

function memberAt(record: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], record);
}

function textOf(value: unknown, path: string, language: Language, say: Say): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean' || typeof value === 'string') return say(value, path);
  if (Array.isArray(value)) return value.map((one) => textOf(one, path, language, say)).join('、');
  if (isMoney(value)) return moneyText(value, 'exact', language);
  if (isText(value)) return value[language];
  return typeof value === 'number' ? String(value) : '';
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value;

/** What was frozen in every language of the house. */
const isText = (value: unknown): value is Record<Language, string> =>
  typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value;

function isListOfRecords(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null);
}
