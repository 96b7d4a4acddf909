import { canonicalJson } from '@countersign/kernel';
import type { Facts } from './facts.ts';
import type { OrgDirectory } from './org.ts';
import type { Routing } from './plan.ts';
import type { Policy } from './policy.ts';
import type { RefusalCode } from './refusal.ts';
import { route } from './route.ts';

/** A deal whose route is agreed: it belongs to a policy, and no version that routes it otherwise is published. */
export interface GoldenCase {
  readonly name: string;
  /** Id of a person of the organisation that the case is run against. */
  readonly submitter: string;
  readonly facts: Facts;
  readonly expect: RouteResult;
}

/** What a routing comes to, without its reasons. */
export type RouteResult =
  | {
      readonly outcome: 'route' | 'nobody' | 'blocked';
      readonly nodes: readonly { readonly key: string; readonly people: readonly string[] }[];
    }
  | {
      readonly outcome: 'refused';
      readonly code: RefusalCode;
      /** The gate that is closed or the first fact that is missing. */
      readonly about: string | null;
    };

export interface CaseRun {
  readonly name: string;
  readonly passed: boolean;
  readonly expected: RouteResult;
  readonly actual: RouteResult;
}

export interface CasesRun {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly CaseRun[];
}

/** Routes every case anew and compares nodes, their order, and everyone who gets a seat. */
export function runCases(policy: Policy, cases: readonly GoldenCase[], org: OrgDirectory): CasesRun {
  const results = cases.map(({ name, facts, submitter, expect }) => {
    const actual = resultOf(route(policy, facts, org, submitter));
    return { name, passed: canonicalJson(actual) === canonicalJson(expect), expected: expect, actual };
  });
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, results };
}

export function resultOf(routing: Routing): RouteResult {
  if (routing.outcome === 'refused') {
    const { code, params } = routing.refusal;
    const about = params['gate'] ?? params['field'];
    return { outcome: 'refused', code, about: typeof about === 'string' ? about : null };
  }
  const nodes = routing.plan.nodes.map(({ key, seats }) => ({ key, people: seats.map(({ person }) => person) }));
  return { outcome: routing.outcome, nodes };
}
