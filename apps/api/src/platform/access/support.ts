import type { FieldAccess, Fields, Principal, Support } from './principal.js';
import { masked } from './field-access.js';

/** The header by which an administrator looks with the eyes of somebody who agreed to it. */
export const SUPPORT_HEADER = 'x-support-view';

/** What takes something out of the house, or from under a mask, is not looking. */
const TAKES_OUT = new Set(['export', 'reveal', 'download']);

export function takesOut(permission: string): boolean {
  return TAKES_OUT.has(permission.split('.')[1] ?? '');
}

const personal = new Set<string>();

/** For the room that knows which fields are personal: `contact.mobile`. */
export function alwaysCovered(...fields: readonly string[]): void {
  for (const field of fields) personal.add(field);
}

/** The principal as she is looked at: nothing of hers is taken out, personal fields stay covered, and only what she chose. */
export function lookedAt(her: Principal, support: Support, objects: readonly string[] | null): Principal {
  const chosen = (permission: string): boolean => !objects || objects.includes(permission.split('.')[0] ?? '');
  return {
    ...her,
    support,
    permissions: new Set([...her.permissions].filter((each) => chosen(each) && !takesOut(each))),
    fields: coveredFields(her.fields),
  };
}

function coveredFields(fields: Fields): Fields {
  const covered = [...personal].map((field): [string, FieldAccess] => [
    field,
    fields[field] === 'hidden' ? 'hidden' : 'masked',
  ]);
  return { ...fields, ...Object.fromEntries(covered) };
}

const NAMES = new Set(['mobile', 'phone', 'officePhone', 'email', 'wechat', 'birthday']);
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** An answer as it may be looked at: whatever is called like a personal field, or reads like a number or an address, is its mask. */
export function withoutPersonal(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    if (NAMES.has(name) && value !== '' && !value.includes('***')) return masked(value);
    return value.replace(MOBILE, masked).replace(EMAIL, masked);
  }
  if (Array.isArray(value)) return value.map((each) => withoutPersonal(each, name));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPersonal(each, key)]));
}
