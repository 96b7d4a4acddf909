import { customChanges, customOf, inputsOf, type CustomValues } from '@/modules/fields/customValues';
import type { Contact } from './contact';

interface Ref {
  id: string;
  name: string;
}

const TEXTS = [
  'name',
  'title',
  'department',
  'officePhone',
  'mobile',
  'email',
  'wechat',
  'birthday',
  'education',
  'workHistory',
  'hobbies',
  'note',
] as const;
const CHOICES = ['role', 'gender', 'preferredChannel', 'relationship'] as const;

/** What people fill in about a contact (S-43). */
export type ContactValues = Record<(typeof TEXTS)[number] | (typeof CHOICES)[number], string | null> & {
  customer: Ref | null;
  number?: string | null;
  custom?: CustomValues;
};

export const REQUIRED = ['customer', 'name', 'title', 'role', 'relationship'];

export function blankContact(customer: Ref | null): ContactValues {
  const blanks = Object.fromEntries([...TEXTS, ...CHOICES].map((name) => [name, null])) as Omit<
    ContactValues,
    'customer' | 'custom'
  >;
  return { ...blanks, relationship: 'acquainted', customer, number: null, custom: {} };
}

export function valuesOf(contact: Contact): ContactValues {
  const names = ['customer', ...TEXTS, ...CHOICES] as const;
  const known = Object.fromEntries(names.map((name) => [name, contact[name]])) as unknown as ContactValues;
  return { ...known, custom: inputsOf(contact) };
}

/** The body of the wire: blanks as null; whom she works for is said once. */
export function bodyOf({ customer: _customer, custom, ...values }: ContactValues): Record<string, unknown> {
  const said = Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]);
  return { ...Object.fromEntries(said), ...customOf(custom) };
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: ContactValues, after: ContactValues): Record<string, unknown> {
  const [old, now] = [before, after].map(({ custom: _, ...values }) => bodyOf(values)) as [object, object];
  const changed = Object.entries(now).filter(([name, value]) => value !== (old as Record<string, unknown>)[name]);
  return { ...Object.fromEntries(changed), ...customChanges(before.custom, after.custom) };
}
