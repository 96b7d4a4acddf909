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
  columns: { key: string; label: string }[];
  rows: Record<string, string>[];
}

/** A frozen record of any kind, as far as its room has words for it. */
export interface ShownDocument {
  facts: ShownFact[];
  tables: ShownTable[];
}

type Say = (value: boolean) => string;

/**
 * What is in a snapshot, in the order in which its room names it. A member without a word is not for people: ids,
 * hashes and codes stay out.
 */
export function documentOf(
  snapshot: Record<string, unknown>,
  labels: Record<string, string>,
  language: Language,
  yesNo: Say,
): ShownDocument {
  const text = (value: unknown) => textOf(value, language, yesNo);
  const tables = Object.entries(snapshot)
    .filter((entry): entry is [string, Record<string, unknown>[]] => isListOfRecords(entry[1]))
    .map(([key, rows]) => tableOf(key, rows, labels, text))
    .filter(({ columns }) => columns.length > 0);
  const facts = Object.entries(labels)
    .filter(([path]) => !tables.some(({ key }) => path === key || path.startsWith(`${key}.`)))
    .map(([path, label]) => ({ key: path, label, value: text(memberAt(snapshot, path)) }))
    .filter(({ value }) => value !== '');
  return { facts, tables };
}

function tableOf(
  key: string,
  rows: Record<string, unknown>[],
  labels: Record<string, string>,
  text: (value: unknown) => string,
): ShownTable {
  const columns = Object.entries(labels)
    .filter(([path]) => path.startsWith(`${key}.`))
    .map(([path, label]) => ({ key: path.slice(key.length + 1), label }));
  const cells = (row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(({ key: path }) => [path, text(memberAt(row, path))]));
  return { key, title: labels[key] ?? '', columns, rows: rows.map(cells) };
}

function memberAt(record: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], record);
}

function textOf(value: unknown, language: Language, yesNo: Say): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesNo(value);
  if (Array.isArray(value)) return value.map((one) => textOf(one, language, yesNo)).join('、');
  if (isMoney(value)) return moneyText(value, 'exact', language);
  return typeof value === 'object' ? '' : String(value as string | number);
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && 'currency' in value! && 'amount' in value;

function isListOfRecords(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null);
}
