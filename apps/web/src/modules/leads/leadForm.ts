import type { Lead } from './lead';

const TEXTS = [
  'name',
  'shortName',
  'stockCode',
  'contactName',
  'title',
  'phone',
  'email',
  'wechat',
  'campaign',
  'industry',
  'region',
  'address',
  'need',
  'productInterest',
  'note',
] as const;

/** What people fill in about a lead. */
export type LeadValues = Record<(typeof TEXTS)[number], string | null> & {
  source: string | null;
  number?: string | null;
};

export const REQUIRED = ['name', 'source'];

export function blankLead(): LeadValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, null])) as Record<(typeof TEXTS)[number], null>;
  return { ...texts, name: '', source: 'phone', number: null };
}

export function valuesOf(lead: Lead): LeadValues {
  return Object.fromEntries([...TEXTS, 'source'].map((name) => [name, lead[name as keyof Lead]])) as LeadValues;
}

/** The body of the wire: blanks as null. */
export function bodyOf(values: LeadValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: LeadValues, after: LeadValues): Record<string, unknown> {
  const old = bodyOf(before);
  return Object.fromEntries(Object.entries(bodyOf(after)).filter(([name, value]) => value !== old[name]));
}
