import { companyName, nameKeys, nameProbes, phoneKey, type CompanyName } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';

type Texts = readonly (string | null)[];

/** What of a record counts when another one may be the same. */
export interface Matched {
  readonly id: string;
  /** Of a company; null where the record is a person. */
  readonly name: string | null;
  readonly phones: Texts;
  readonly emails?: Texts;
  readonly wechats?: Texts;
  readonly codes?: Texts;
  /** Of a person, who is compared with her colleagues alone. */
  readonly person?: string;
}

/** What a record is found by. */
export function keysOf({ name, phones, emails = [], wechats = [], codes = [], person }: Omit<Matched, 'id'>): string[] {
  return [
    ...new Set([
      ...(name === null ? [] : nameKeys(companyName(name), readings)),
      ...phones.flatMap(phoneKeys),
      ...emails.flatMap(emailKeys),
      ...wechats.flatMap(wechatKeys),
      ...codes.flatMap((code) => (code ? [`c:${code}`] : [])),
      ...(person === undefined ? [] : [`h:${personKey(person)}`]),
    ]),
  ];
}

/** What another one of this name is looked for by. */
export function probesOf(name: CompanyName): string[] {
  return nameProbes(name, readings);
}

export function phoneKeys(phone: string | null): string[] {
  const key = phone ? phoneKey(phone) : null;
  return key ? [`t:${key}`] : [];
}

export const emailKeys = (email: string | null): string[] => levelled('e', email);
export const wechatKeys = (wechat: string | null): string[] => levelled('w', wechat);

/** A person's name without blanks, width and case: 王 建国 is 王建国. */
export const personKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·.]/g, '')
    .toLowerCase();

function levelled(kind: string, text: string | null): string[] {
  const level = text?.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return level ? [`${kind}:${level}`] : [];
}
