import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, hualan } from './course.fixtures.ts';
import {
  gotWorse,
  route,
  shippedPacks,
  type Facts,
  type FactSpec,
  type FactValue,
  type OrgDirectory,
  type Policy,
} from './index.ts';

/** How many nodes ask somebody, and the highest authority asked; null where it is refused. */
function demand(policy: Policy, facts: Facts, org: OrgDirectory, submitter: string) {
  const routing = route(policy, facts, org, submitter);
  if (routing.outcome === 'refused') return null;
  const nodes = routing.plan.nodes.filter(({ kind }) => kind === 'approval');
  const tiers = nodes.flatMap(({ seats }) => seats.map(({ tier = -1 }) => tier));
  return { nodes: nodes.length, highest: Math.max(-1, ...tiers) };
}

function valueOf(spec: FactSpec, number: number): FactValue {
  if (spec.type !== 'money') return number;
  return { amount: `${number * 50}.00`, currency: spec.currency };
}

describe('a deal that gets worse', () => {
  it.each(Object.values(shippedPacks).map((pack) => [pack.policy.code, pack] as const))(
    '%s never asks fewer people, nor less authority',
    (_code, { policy, cases, organisation }) => {
      const directed = Object.entries(policy.facts).filter(([, spec]) => spec.worse !== undefined);
      if (directed.length === 0) return;
      const number = fc.integer({ min: 0, max: 12_000 });
      const deal = fc.tuple(fc.constantFrom(...cases), fc.constantFrom(...directed), number, number);
      fc.assert(
        fc.property(deal, ([{ facts, submitter }, [field, spec], one, other]) => {
          const [left, right] = [valueOf(spec, one), valueOf(spec, other)];
          const [better, worse] = gotWorse(spec, left, right) ? [left, right] : [right, left];
          const less = demand(policy, { ...facts, [field]: better }, organisation, submitter);
          const more = demand(policy, { ...facts, [field]: worse }, organisation, submitter);
          if (!less || !more) return;
          expect(more.nodes).toBeGreaterThanOrEqual(less.nodes);
          expect(more.highest).toBeGreaterThanOrEqual(less.highest);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('climbs a ladder of any thresholds, and never down', () => {
    const thresholds = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 3 });
    const ratio = fc.integer({ min: 0, max: 10_000 });
    const climb = fc.constantFrom('climb' as const, 'final' as const);
    fc.assert(
      fc.property(thresholds, ratio, ratio, climb, (steps, one, other, how) => {
        const positions = ['department-manager', 'assistant-to-president', 'vp-rd', 'president'];
        const falling = steps.toSorted((left, right) => right - left);
        const rungs = [...falling, null].map((value, index) => ({
          ...aNode(`rung-${index}`, positions[index] ?? ''),
          ...(value === null ? {} : { sufficientWhen: { field: 'ratio', op: 'gte' as const, value } }),
        }));
        const policy = aPolicy([{ kind: 'ladder', key: 'ladder', climb: how, rungs }]);
        const less = demand(policy, { ratio: Math.max(one, other) }, hualan, 'sales-a1');
        const more = demand(policy, { ratio: Math.min(one, other) }, hualan, 'sales-a1');
        expect(more?.highest).toBeGreaterThanOrEqual(less?.highest ?? 0);
        if (how === 'climb') expect(more?.nodes).toBeGreaterThanOrEqual(less?.nodes ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});
