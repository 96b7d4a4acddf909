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
};

export const REQUIRED = ['customer', 'name', 'title', 'role', 'relationship'];

export function blankContact(customer: Ref | null): ContactValues {
  const blanks = Object.fromEntries([...TEXTS, ...CHOICES].map((name) => [name, null])) as Omit<
    ContactValues,
    'customer'
  >;
  return { ...blanks, relationship: 'acquainted', customer, number: null };
}

export function valuesOf(contact: Contact): ContactValues {
  const names = ['customer', ...TEXTS, ...CHOICES] as const;
  return Object.fromEntries(names.map((name) => [name, contact[name]])) as unknown as ContactValues;
}

/** The body of the wire: blanks as null; whom she works for is said once. */
export function bodyOf({ customer: _customer, ...values }: ContactValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: ContactValues, after: ContactValues): Record<string, unknown> {
  const old = bodyOf(before);
  return Object.fromEntries(Object.entries(bodyOf(after)).filter(([name, value]) => value !== old[name]));
}
