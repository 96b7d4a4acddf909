import {
  unknownIn,
  type FactCatalogue,
  type FactSpec,
  type FactValue,
  type Facts,
  type OrgDirectory,
  type Policy,
} from '@countersign/approval-engine';
import type { Found, Unshown } from './found.js';
import type { OwnCode } from './finding.texts.js';

/**
 * A fact the record never brings would be unknown for ever, and every submission refused; so would one in another
 * currency, or with a value the policy does not know. Each with a deal that is refused for it.
 * @param isSound whether the policy can be routed otherwise
 */
export function notOffered(content: unknown, offered: FactCatalogue, org: OrgDirectory, isSound: boolean): Found[] {
  const facts = (content as { facts?: unknown } | null)?.facts;
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts as FactCatalogue).flatMap(([field, spec]) => {
    return differences(spec, Object.hasOwn(offered, field) ? offered[field] : undefined).map(
      ({ code, brings, ...params }): Found => ({
        ...{ code, path: `facts.${field}`, severity: 'error', params: { field, ...params } },
        ...shown(brings, field, content as Policy, org, isSound),
      }),
    );
  });
}

function shown(
  brings: Difference['brings'],
  field: string,
  policy: Policy,
  org: OrgDirectory,
  isSound: boolean,
): Pick<Found, 'witness' | 'unshown'> {
  if (!isSound) return unshown('cannot_be_read');
  if (brings === 'never') return unshown('never_brought');
  const submitter = org.people.find(({ disabled }) => !disabled)?.id ?? '';
  if (brings !== null) return { witness: { facts: { [field]: brings }, submitter }, unshown: null };
  const witness = unknownIn(policy, field, org);
  return witness ? { witness: { ...witness }, unshown: null } : unshown('never_asked');
}

function unshown(reason: Unshown): Pick<Found, 'witness' | 'unshown'> {
  return { witness: null, unshown: reason };
}

type Difference = {
  readonly code: OwnCode;
  /** What the record brings and the policy cannot read; null where it brings nothing. */
  readonly brings: Facts[string] | 'never';
} & Readonly<Record<string, unknown>>;

/** What was not written as a fact has a finding already; here it is only held against what the record brings. */
function differences(spec: FactSpec | null, offered: FactSpec | undefined): Difference[] {
  if (!offered) return [{ code: 'fact_not_offered', brings: null, type: null }];
  const brings = sampleOf(offered);
  if (offered.type !== spec?.type) return [{ code: 'fact_offered_otherwise', brings, type: offered.type }];
  if (offered.type === 'money' && spec.type === 'money' && spec.currency !== offered.currency)
    return [{ code: 'fact_currency_differs', brings, currency: offered.currency, said: String(spec.currency) }];
  // A choice that is open reads as everything else what it does not name.
  if ('other' in offered && 'other' in spec && spec.other !== undefined) return [];
  if ('values' in offered && 'values' in spec && Array.isArray(spec.values))
    return valuesApart(spec.values, offered.values, offered.type === 'choices');
  return [];
}

function valuesApart(said: readonly string[], offered: readonly string[], several: boolean): Difference[] {
  const never = said.filter((value) => !offered.includes(value));
  const missing = offered.filter((value) => !said.includes(value));
  return [
    ...never.map((value): Difference => ({ code: 'fact_value_not_offered', brings: 'never', value: String(value) })),
    ...missing.map((value): Difference => {
      return { code: 'fact_value_missing', brings: several ? [value] : value, value };
    }),
  ];
}

/** Some value of a fact as the record would bring it. */
function sampleOf(spec: FactSpec): FactValue {
  switch (spec.type) {
    case 'money':
      return { amount: '1.00', currency: spec.currency };
    case 'ratio':
    case 'integer':
      return 5000;
    case 'boolean':
      return true;
    case 'enum':
      return spec.values[0] ?? '';
    case 'choices':
      return spec.values.slice(0, 1);
    case 'codes':
      return [];
    case 'deals':
      return { asOf: '2026-01-01', deals: [] };
    default:
      return 'another';
  }
}
