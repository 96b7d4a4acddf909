import { declaredTexts, say } from '../http/domain-error.js';
import type { Locale } from '../http/locale.js';
import type { Subject } from './subject.js';

/** What is needed to call tables and columns by the words people know. */
export interface Vocabulary {
  readonly subjects: readonly Subject[];
  readonly locale: Locale;
}

/** What a table holds: a noun of the house, or the word for the table. */
export function tableWord(table: string, { subjects, locale }: Vocabulary): string {
  const label = subjects.find((each) => each.table === table)?.label;
  if (label) return locale === 'en' ? label.en : label.zh;
  return saidOr(`audit.table.${table.replaceAll('-', '_')}`, table.replaceAll('_', ' '), locale);
}

export function columnWord(table: string, column: string, { subjects, locale }: Vocabulary): string {
  const type = subjects.find((subject) => subject.table === table)?.type;
  const plain = column.replace(/_id$/, '').replaceAll('_', ' ');
  const own = type ? [`field.${type}.${column}`] : [];
  const key = [...own, `field.record.${column}`, `audit.column.${column}`].find((each) => declaredTexts().has(each));
  return key ? say(key, {}, locale) : plain;
}

export function saidOr(key: string, otherwise: string, locale: Locale): string {
  return declaredTexts().has(key) ? say(key, {}, locale) : otherwise;
}
