import { isPlainDate, Money } from '@countersign/kernel';
import { isUuid } from '../../../platform/database/ids.js';
import { isCleanText } from '../../../platform/http/fields.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import type { Kind } from '../definitions/kinds.js';

/** What is kept of a value, or what is wrong with it. Nothing is kept of what is empty. */
export type Read = { readonly value: unknown } | { readonly wrong: string; readonly params?: Record<string, unknown> };

const NOTHING: Read = { value: undefined };

/** @param was what the record holds now: an answer that was retired since may stay */
type Reader = (value: unknown, field: Definition, was: unknown) => Read;

const text: Reader = (value, { maxLength }) => {
  if (typeof value !== 'string') return { wrong: 'field.text' };
  if (!isCleanText(value)) return { wrong: 'field.text_unclean' };
  const max = maxLength ?? 0;
  if (value.length > max) return { wrong: 'field.too_long', params: { max } };
  return value.trim() === '' ? NOTHING : { value };
};

const number: Reader = (value, { decimals }) => {
  const written = typeof value === 'number' ? String(value) : value;
  const [, sign, whole = '', fraction = ''] =
    typeof written === 'string' ? (/^(-?)(\d{1,15})(?:\.(\d{1,10}))?$/.exec(written) ?? []) : [];
  const kept = fraction.replace(/0+$/, '');
  const most = decimals ?? 0;
  if (whole === '' || kept.length > most) return { wrong: 'custom_field.number', params: { decimals: most } };
  const plain = kept === '' ? whole.replace(/^0+(?=\d)/, '') : `${whole.replace(/^0+(?=\d)/, '')}.${kept}`;
  return { value: plain === '0' ? '0' : `${sign}${plain}` };
};

const money: Reader = (value, { currency }) => {
  const sent = value as { amount?: unknown; currency?: unknown } | null;
  if (typeof sent !== 'object' || sent === null || !/^-?\d{1,15}(\.\d{1,2})?$/.test(String(sent.amount)))
    return { wrong: 'field.money' };
  if (sent.currency !== currency) return { wrong: 'custom_field.currency', params: { currency } };
  return { value: Money.parse(sent).toJSON() };
};

const date: Reader = (value) => (isPlainDate(value) ? { value } : { wrong: 'field.date' });

const choice: Reader = (value, { options }, was) => {
  const option = options.find(({ code }) => code === value);
  if (!option) return { wrong: 'field.choice', params: { choices: offered(options).join(', ') } };
  return option.retired && value !== was
    ? { wrong: 'custom_field.option_retired', params: { option: option.name } }
    : { value };
};

const choices: Reader = (value, field, was) => {
  if (!Array.isArray(value)) return { wrong: 'field.list', params: { min: 0, max: field.options.length } };
  const before = Array.isArray(was) ? (was as unknown[]) : [];
  for (const each of value as unknown[]) {
    const read = choice(each, field, before.includes(each) ? each : undefined);
    if ('wrong' in read) return read;
  }
  const chosen = new Set(value as unknown[]);
  // In the order of the dictionary, so that what is the same looks the same.
  const codes = field.options.map(({ code }) => code).filter((code) => chosen.has(code));
  return codes.length === 0 ? NOTHING : { value: codes };
};

/** A record is named by its id, or by what it is shown as. */
const reference: Reader = (value) => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value;
  return isUuid(id) ? { value: String(id).toLowerCase() } : { wrong: 'field.id' };
};

const READERS: Readonly<Record<Kind, Reader>> = {
  ...{ text, number, money, date, choice, multi_choice: choices, person: reference, link: reference },
  formula: () => ({ wrong: 'custom_field.worked_out' }),
};

export function readValue(value: unknown, field: Definition, was: unknown): Read {
  return value === null || value === undefined ? NOTHING : READERS[field.kind](value, field, was);
}

const offered = (options: Definition['options']): string[] =>
  options.filter(({ retired }) => !retired).map(({ code }) => code);
