import type { Money } from '@/lib/format';
import { customChanges, customOf, inputsOf, type CustomValues } from '@/modules/fields/customValues';
import type { Customer } from './customer';

/** What people fill in about a customer (S-27). */
export interface CustomerValues {
  name: string;
  industry: string;
  companySize: string | null;
  registeredAddress: string;
  businessAddress: string | null;
  source: string | null;
  firstContactOn: string | null;
  grade: string | null;
  keyDecisionMaker: string | null;
  mainNeeds: string;
  budgetRange: string | null;
  purchaseTime: string | null;
  historicAmount: Money | null;
  lastDealOn: string | null;
  status: string | null;
  creditCode: string | null;
  region: string | null;
  kind: string | null;
  parent: { id: string; name: string } | null;
  owner: { id: string; name: string } | null;
  custom?: CustomValues;
}

export const REQUIRED = [
  'name',
  'industry',
  'companySize',
  'registeredAddress',
  'source',
  'firstContactOn',
  'grade',
  'mainNeeds',
  'status',
];

export function blankCustomer(today: string): CustomerValues {
  return {
    name: '',
    industry: '',
    companySize: null,
    registeredAddress: '',
    businessAddress: null,
    source: null,
    firstContactOn: today,
    grade: null,
    keyDecisionMaker: null,
    mainNeeds: '',
    budgetRange: null,
    purchaseTime: null,
    historicAmount: null,
    lastDealOn: null,
    status: 'active',
    creditCode: null,
    region: null,
    kind: 'end_user',
    parent: null,
    owner: null,
    custom: {},
  };
}

export function valuesOf(customer: Customer): CustomerValues {
  const blank = blankCustomer(customer.firstContactOn);
  const known = Object.keys(blank).map((key) => [key, customer[key as keyof Customer]]);
  return { ...(Object.fromEntries(known) as unknown as CustomerValues), custom: inputsOf(customer) };
}

/** The body of the wire: other records as ids, blanks as null. */
export function bodyOf({ owner, parent, custom, ...values }: CustomerValues): Record<string, unknown> {
  const cleaned = Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]);
  const others = { parentId: parent?.id ?? null, ...(owner ? { ownerId: owner.id } : {}) };
  return { ...Object.fromEntries(cleaned), ...others, ...customOf(custom) };
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: CustomerValues, after: CustomerValues): Record<string, unknown> {
  const [old, now] = [before, after].map(({ custom: _, ...values }) => bodyOf(values)) as [object, object];
  const changed = Object.entries(now).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify((old as Record<string, unknown>)[key]),
  );
  return { ...Object.fromEntries(changed), ...customChanges(before.custom, after.custom) };
}
