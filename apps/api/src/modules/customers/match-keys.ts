import { companyName, nameKeys, nameProbes, phoneKey, type CompanyName } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';

/** What of a record counts when another one may be the same. */
export interface Matched {
  readonly id: string;
  /** Of a company; null where the record is known by its telephone alone. */
  readonly name: string | null;
  readonly phones: readonly (string | null)[];
}

/** What a record is found by. */
export function keysOf({ name, phones }: Omit<Matched, 'id'>): string[] {
  const numbers = phones.flatMap((phone) => phoneKeys(phone));
  return [...(name === null ? [] : nameKeys(companyName(name), readings)), ...new Set(numbers)];
}

/** What another one of this name is looked for by. */
export function probesOf(name: CompanyName): string[] {
  return nameProbes(name, readings);
}

export function phoneKeys(phone: string | null): string[] {
  const key = phone ? phoneKey(phone) : null;
  return key ? [`t:${key}`] : [];
}
