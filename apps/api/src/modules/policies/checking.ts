import { Injectable } from '@nestjs/common';
import { checkPolicy, type FactCatalogue, type FactSpec, type Finding } from '@countersign/approval-engine';
import { RoutingDirectory } from '../approvals/index.js';
import type { OwnCode } from './finding.texts.js';
import { Vocabulary } from './vocabulary.js';

/** One thing that is wrong with a policy; an error keeps it from being published. */
export interface Found {
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, unknown>>;
  readonly witness: Record<string, unknown> | null;
}

/** What the engine finds in a policy, and whether the rooms bring the facts it asks about. */
@Injectable()
export class Checking {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly directory: RoutingDirectory,
  ) {}

  /** @throws PolicyPurposeIsUnknown */
  async check(content: unknown, purpose: string): Promise<Found[]> {
    const offered = this.vocabulary.purpose(purpose).facts;
    const org = await this.directory.asItIs();
    const found = [...checkPolicy(content, { org }).map(foundOf), ...notOffered(content, offered)];
    return [
      ...found.filter(({ severity }) => severity === 'error'),
      ...found.filter((each) => each.severity !== 'error'),
    ];
  }
}

export function foundOf(finding: Finding): Found {
  const { code, path, params, severity, witness } = finding;
  return { code, path, params, severity, witness: witness ? { ...witness } : null };
}

/**
 * A fact the record never brings would be unknown for ever, and every submission refused; so would one in another
 * currency, or with a value the policy does not know.
 */
function notOffered(content: unknown, offered: FactCatalogue): Found[] {
  const facts = (content as { facts?: unknown } | null)?.facts;
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts as FactCatalogue).flatMap(([field, spec]) => {
    return differences(spec, Object.hasOwn(offered, field) ? offered[field] : undefined).map(({ code, ...params }) => {
      return { code, path: `facts.${field}`, severity: 'error' as const, params: { field, ...params }, witness: null };
    });
  });
}

type Difference = { readonly code: OwnCode } & Readonly<Record<string, string | null>>;

/** What was not written as a fact has a finding already; here it is only held against what the record brings. */
function differences(spec: FactSpec | null, offered: FactSpec | undefined): Difference[] {
  if (!offered) return [{ code: 'fact_not_offered', type: null }];
  if (offered.type !== spec?.type) return [{ code: 'fact_offered_otherwise', type: offered.type }];
  if (offered.type === 'money' && spec.type === 'money' && spec.currency !== offered.currency)
    return [{ code: 'fact_currency_differs', currency: offered.currency, said: String(spec.currency) }];
  if (offered.type === 'enum' && spec.type === 'enum' && Array.isArray(spec.values))
    return valuesApart(spec.values, offered.values);
  return [];
}

function valuesApart(said: readonly string[], offered: readonly string[]): Difference[] {
  const never = said.filter((value) => !offered.includes(value));
  const missing = offered.filter((value) => !said.includes(value));
  return [
    ...never.map((value): Difference => ({ code: 'fact_value_not_offered', value: String(value) })),
    ...missing.map((value): Difference => ({ code: 'fact_value_missing', value })),
  ];
}
