import { customChanges, customOf, inputsOf, type CustomValues } from '@/modules/fields/customValues';
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
  custom?: CustomValues;
};

export const REQUIRED = ['name', 'source'];

export function blankLead(): LeadValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, null])) as Record<(typeof TEXTS)[number], null>;
  return { ...texts, name: '', source: 'phone', number: null, custom: {} };
}

export function valuesOf(lead: Lead): LeadValues {
  const known = [...TEXTS, 'source'].map((name) => [name, lead[name as keyof Lead]]);
  return { ...(Object.fromEntries(known) as LeadValues), custom: inputsOf(lead) };
}

/** The body of the wire: blanks as null. */
export function bodyOf({ custom, ...values }: LeadValues): Record<string, unknown> {
  const said = Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]);
  return { ...Object.fromEntries(said), ...customOf(custom) };
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: LeadValues, after: LeadValues): Record<string, unknown> {
  const [old, now] = [before, after].map(({ custom: _, ...values }) => bodyOf(values)) as [object, object];
  const changed = Object.entries(now).filter(([name, value]) => value !== (old as Record<string, unknown>)[name]);
  return { ...Object.fromEntries(changed), ...customChanges(before.custom, after.custom) };
}
