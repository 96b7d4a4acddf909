import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy } from '../course.fixtures.ts';
import { checkPolicy, route, type Finding, type Policy, type Routing, type Step } from '../index.ts';
import { faultyRoutes } from './faulty/routes.fixtures.ts';
import { below, from, is } from './faulty/words.fixtures.ts';

const label = { 'zh-CN': '项', en: 'Item' };
const withFacts = (steps: readonly Step[]): Policy => ({
  ...aPolicy(steps),
  facts: { ratio: { type: 'ratio', label }, amount: { type: 'money', currency: 'CNY', label } },
});
const rung = (key: string, code: string, sufficientWhen?: ReturnType<typeof from>) => {
  const { kind: _, ...seating } = aNode(key, code) as Extract<Step, { kind: 'approval' }>;
  return { ...seating, ...(sufficientWhen ? { sufficientWhen } : {}) };
};
const ladder = (climb: 'climb' | 'final', ...rungs: ReturnType<typeof rung>[]): Step => ({
  ...{ kind: 'ladder', key: 'ladder', climb },
  rungs,
});

function shown(policy: Policy, code: string): { finding: Finding; routing: Routing; keys: string[] } {
  const finding = checkPolicy(policy, { org: hualanOrg() }).find((each) => each.code === code)!;
  expect(finding, code).toBeDefined();
  const routing = route(policy, finding.witness!.facts, hualanOrg(), finding.witness!.submitter);
  return { finding, routing, keys: routing.outcome === 'refused' ? [] : routing.plan.nodes.map(({ key }) => key) };
}

describe('a mistake in the build of a policy is shown by a deal', () => {
  it('that asks every rung, where nothing says when one would do', () => {
    const policy = withFacts([ladder('climb', rung('low', 'legal'), rung('high', 'president'))]);
    expect(shown(policy, 'rung_unreachable').keys).toEqual(['low', 'high']);
  });

  it('that has climbed to the top, and the top would not do', () => {
    const policy = withFacts([
      ladder('climb', rung('low', 'legal', from(5000)), rung('high', 'president', from(4000))),
    ]);
    const { finding, keys } = shown(policy, 'rung_never_sufficient');
    expect(keys).toEqual(['low', 'high']);
    expect(finding.witness!.facts['ratio']).toBeLessThan(4000);
  });

  it('that slips through, where only the sufficient rung is asked and none is', () => {
    const policy = withFacts([
      ladder('final', rung('low', 'legal', from(5000)), rung('high', 'president', from(4000))),
    ]);
    expect(shown(policy, 'rung_never_sufficient').keys).toEqual([]);
  });

  it('that is refused for a fact nobody declared, in a condition or in a rule', () => {
    const policy = withFacts([
      aNode('first', 'president'),
      { ...aNode('x', 'legal'), when: is('colour', 'eq', 'red') },
    ]);
    expect(shown(policy, 'fact_undeclared').routing).toMatchObject({ refusal: { params: { field: 'colour' } } });
    const rule = { ...aNode('x', 'legal'), approvers: [{ by: 'personIn', fact: 'buyer' }] } as Step;
    expect(shown(withFacts([aNode('first', 'president'), rule]), 'fact_undeclared').routing).toMatchObject({
      refusal: { params: { field: 'buyer' } },
    });
  });

  it('that gives a seat to a position without a rank', () => {
    const policy = withFacts([aNode('first', 'president'), { ...aNode('x', 'gardener'), when: below(5000) }]);
    const { finding, keys } = shown(policy, 'position_unranked');
    expect(keys).toEqual(['first', 'x']);
    expect(finding.witness!.facts['ratio']).toBeLessThan(5000);
  });
});

describe('a finding without a deal', () => {
  it('says that nothing can be routed where the policy cannot be read', () => {
    const findings = checkPolicy({ code: 'x' });
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ unwitnessed }) => unwitnessed))).toEqual(new Set(['cannot_be_read']));
  });

  it('is never without a reason', () => {
    const odd: unknown[] = [null, 'policy', {}, { ...withFacts([]), steps: 'none' }, withFacts([])];
    for (const value of [...odd, ...faultyRoutes.map(({ policy }) => policy)])
      for (const { witness, unwitnessed } of checkPolicy(value))
        expect([witness === undefined, unwitnessed === undefined]).toContain(false);
  });
});
