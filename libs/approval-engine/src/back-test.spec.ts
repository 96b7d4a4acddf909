import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContract, aNode, aPolicy, aQuote, hualan } from './course.fixtures.ts';
import { hualanOrg } from '@countersign/testing';
import { backTest, packs, quotePolicy, route, type Facts, type PastDeal, type Plan, type Policy } from './index.ts';

const routed = (policy: Policy, facts: Facts, submitter: string): Plan | null => {
  const routing = route(policy, facts, hualan, submitter);
  return routing.outcome === 'refused' ? null : routing.plan;
};
const deal = (id: string, facts: Facts, { policy = quotePolicy, submitter = 'sales-a1' } = {}): PastDeal => ({
  id,
  facts,
  submitter,
  asOf: '2026-11-22',
  then: routed(policy, facts, submitter),
});
const org = () => hualan;

/** The quote policy with the manager's authority at another price. */
function managersDownTo(ratio: number): Policy {
  const [ladder, ...others] = quotePolicy.steps;
  if (ladder?.kind !== 'ladder') throw new Error('The quote policy begins with a ladder.');
  const [first, ...rest] = ladder.rungs;
  const rungs = [{ ...first!, sufficientWhen: { field: 'ratio', op: 'gte' as const, value: ratio } }, ...rest];
  return { ...quotePolicy, version: 2, steps: [{ ...ladder, rungs }, ...others] };
}

const ratios = [6000, 5600, 5499, 5200, 5000, 4999, 4600, 4400, 4400];
const history = ratios.map((ratio, index) => deal(`q-${index}`, aQuote(ratio)));

describe('a policy over its own history', () => {
  it('shows no difference, whatever was submitted by whom', () => {
    const everything = fc.constantFrom(...Object.values(packs).filter(({ code }) => code.startsWith('001')));
    const submitter = fc.constantFrom('sales-a1', 'manager-b', 'vp-rd', 'president');
    const facts = fc.record({
      ratio: fc.option(fc.integer({ min: 3000, max: 7000 })),
      met: fc.boolean(),
      small: fc.boolean(),
    });
    fc.assert(
      fc.property(everything, fc.array(fc.tuple(submitter, facts), { maxLength: 20 }), (policy, deals) => {
        const past = deals.map(([by, { ratio, met, small }], index) =>
          deal(
            `d-${index}`,
            {
              ...aQuote(ratio),
              ...aContract(small ? '100.00' : '300000.00', ratio),
              customerMet: met,
              justified: true,
            },
            { policy, submitter: by },
          ),
        );
        const report = backTest({ history: past, active: policy, draft: policy, org });
        expect(report).toMatchObject({ deals: past.length, changed: 0, changes: [], unfaithful: [], load: [] });
      }),
    );
  });

  it('is unfaithful where a stored route was tampered with', () => {
    const [first, ...rest] = history;
    const forged = { ...first!, then: { ...first!.then!, nodes: [] } };
    expect(
      backTest({ history: [forged, ...rest], active: quotePolicy, draft: quotePolicy, org }).unfaithful,
    ).toMatchObject([{ id: 'q-0', added: ['department-manager'] }]);
  });

  it('is read in the organisation of the day', () => {
    const before = hualanOrg({ but: { 'manager-a': { disabled: true } } });
    const facts = aQuote(6000);
    const routing = route(quotePolicy, facts, before, 'sales-a1');
    const past = { ...deal('q', facts), asOf: 'before', then: routing.outcome === 'refused' ? null : routing.plan };
    const of = (asOf: string) => (asOf === 'before' ? before : hualan);
    expect(backTest({ history: [past], active: quotePolicy, draft: quotePolicy, org: of }).unfaithful).toEqual([]);
    expect(backTest({ history: [past], active: quotePolicy, draft: quotePolicy, org }).unfaithful).toHaveLength(1);
  });
});

describe('a draft over history', () => {
  it('that takes 5 折 to 5.5 折 changes exactly the deals in between, and gives the assistant their work', () => {
    const report = backTest({ history, active: quotePolicy, draft: managersDownTo(5500), org });
    expect(report.changes.map(({ id }) => id)).toEqual(['q-2', 'q-3', 'q-4']);
    expect(report).toMatchObject({
      deals: 9,
      changed: 3,
      lighter: 0,
      heavier: 3,
      exposed: { deals: 0 },
      unfaithful: [],
    });
    expect(report.load).toEqual([{ position: 'assistant-to-president', gained: 3, lost: 0, hours: null }]);
    expect(report.changes[0]).toMatchObject({ added: ['assistant-to-president'], removed: [], seats: 1 });
  });

  it('that lets managers go further says what would be seen by fewer people, and what it is worth', () => {
    const timed = history.map((past) => ({ ...past, hours: { 'assistant-to-president': 6 } }));
    const measures = { amount: 'amount', ratio: 'ratio' };
    const report = backTest({ history: timed, active: quotePolicy, draft: managersDownTo(4600), org, measures });
    expect(report).toMatchObject({ changed: 2, lighter: 2, heavier: 0 });
    expect(report.load).toEqual([{ position: 'assistant-to-president', gained: 0, lost: 2, hours: -12 }]);
    expect(report.exposed).toEqual({
      deals: 2,
      amount: [{ amount: '300000.00', currency: 'CNY' }],
      // 150,000 at 49.99 % of a list price of 300,060.01, and at 46 % of 326,086.96
      discount: [{ amount: '326146.97', currency: 'CNY' }],
    });
  });

  it.each([
    ['what a voice weighs', { weight: 3 }],
    ['for which group it speaks', { group: 'law' }],
  ])('that asks the same people and changes %s is another route', (_what, but) => {
    const voting = (more: object): Policy => {
      const asked = { ...aNode('vote', 'legal', 'finance-manager'), mode: 'weight' as const };
      const approvers = asked.approvers.map((rule, index) => (index === 0 ? { ...rule, ...more } : rule));
      return aPolicy([{ ...asked, approvers }]);
    };
    const active = voting({});
    const past = [deal('d', { ratio: 1 }, { policy: active })];
    const { changes } = backTest({ history: past, active, draft: { ...voting(but), version: 2 }, org });
    expect(changes).toMatchObject([{ id: 'd', altered: ['vote'], seats: 0 }]);
  });

  it('that shuts a gate counts what would have been stopped', () => {
    const gates = [{ key: 'floor', require: { field: 'ratio', op: 'gte' as const, value: 4500 } }];
    const report = backTest({ history, active: quotePolicy, draft: { ...quotePolicy, gates }, org });
    expect(report.stopped).toEqual({ refused: 2, blocked: 0, unasked: 0 });
    expect(report.exposed.deals).toBe(0);
  });

  it('changes for generated history exactly what a threshold between two prices must change', () => {
    const price = fc.integer({ min: 3000, max: 7000 });
    fc.assert(
      fc.property(price, fc.array(price, { maxLength: 40 }), (threshold, prices) => {
        fc.pre(threshold >= 4500);
        const past = prices.map((ratio, index) => deal(`q-${index}`, aQuote(ratio)));
        const expected = past.filter(({ facts }) => {
          const ratio = Number(facts['ratio']);
          return ratio >= 5000 !== ratio >= threshold;
        });
        const { changes } = backTest({ history: past, active: quotePolicy, draft: managersDownTo(threshold), org });
        expect(changes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });
});
