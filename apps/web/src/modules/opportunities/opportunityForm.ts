import type { Money } from '@/lib/format';
import { customChanges, customOf, inputsOf, type CustomValues } from '@/modules/fields/customValues';
import type { Opportunity, Ref } from './opportunity';

/** What people fill in about an opportunity (S-56); number, probability and dates of change come by themselves. */
export interface OpportunityValues {
  name: string;
  customer: Ref | null;
  primaryContact: Ref | null;
  productInterest: string;
  expectedAmount: Money | null;
  expectedCloseOn: string | null;
  stageId: string | null;
  nextAction: string;
  nextActionOwner: Ref | null;
  plannedFinishOn: string | null;
  actualFinishOn: string | null;
  competitors: string | null;
  strengths: string | null;
  weaknesses: string | null;
  keySuccessFactors: string | null;
  risks: string | null;
  owner: Ref | null;
  number?: string | null;
  custom?: CustomValues;
}

export const REQUIRED = [
  'name',
  'customer',
  'primaryContact',
  'productInterest',
  'expectedAmount',
  'expectedCloseOn',
  'stageId',
  'nextAction',
  'nextActionOwner',
  'plannedFinishOn',
];

export function blankOpportunity(me: Ref | null): OpportunityValues {
  return {
    name: '',
    customer: null,
    primaryContact: null,
    productInterest: '',
    expectedAmount: null,
    expectedCloseOn: null,
    stageId: null,
    nextAction: '',
    nextActionOwner: me,
    plannedFinishOn: null,
    actualFinishOn: null,
    competitors: null,
    strengths: null,
    weaknesses: null,
    keySuccessFactors: null,
    risks: null,
    owner: null,
    custom: {},
  };
}

export function valuesOf(opportunity: Opportunity): OpportunityValues {
  const known = Object.keys(blankOpportunity(null)).map((key) => [key, opportunity[key as keyof Opportunity] ?? null]);
  return {
    ...(Object.fromEntries(known) as OpportunityValues),
    stageId: opportunity.stage.id,
    custom: inputsOf(opportunity),
  };
}

const REFERENCES = ['customer', 'primaryContact', 'nextActionOwner', 'owner'];

/** The body of the wire: references as ids, blanks as null. */
export function bodyOf({ custom, ...values }: Partial<OpportunityValues>): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    if (!REFERENCES.includes(key)) return [[key, value === '' ? null : value]];
    return value ? [[`${key}Id`, (value as Ref).id]] : [];
  });
  return { ...Object.fromEntries(entries), ...customOf(custom) };
}

/** Only what differs, so that two people who change different things do not undo each other. The stage moves by itself. */
export function changesOf(before: OpportunityValues, after: OpportunityValues): Record<string, unknown> {
  const [old, now] = [before, after].map(({ custom: _, ...values }) => bodyOf(values)) as [object, object];
  const changed = Object.entries(now).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify((old as Record<string, unknown>)[key]),
  );
  const stays = ['stageId', 'customerId'];
  return {
    ...Object.fromEntries(changed.filter(([key]) => !stays.includes(key))),
    ...customChanges(before.custom, after.custom),
  };
}
