import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy } from '../course.fixtures.ts';
import { route, type Condition, type FactCatalogue, type Facts, type Policy, type Step } from '../index.ts';

const label = { 'zh-CN': '项', en: 'Item' };
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const facts: FactCatalogue = {
  amount: { type: 'money', currency: 'CNY', label },
  ratio: { type: 'ratio', nullable: true, label },
  buyer: { type: 'id', label },
  channel: { type: 'text', nullable: true, label },
  families: { type: 'choices', values: ['mes', 'iot', 'other'], other: 'other', label },
  otherDeals: { type: 'deals', label },
};
const policyOf = (when: Condition): Policy => ({
  ...aPolicy([aNode('first', 'legal'), { ...aNode('x', 'president'), when } as Step]),
  facts,
});
const deal: Facts = { amount: yuan('100.00'), ratio: 5000, buyer: 'a', channel: 'fair', families: ['mes'] };

/** What is said of the node, and whether it is true: the deal routed again with the change made. */
function changeOf(when: Condition, given: Facts = {}) {
  const before = { ...deal, ...given };
  const asked = (with_: Facts): boolean => {
    const routing = route(policyOf(when), with_, hualanOrg(), 'sales-a1');
    if (routing.outcome === 'refused') throw new Error(JSON.stringify(routing.refusal));
    return routing.plan.nodes.some(({ key }) => key === 'x');
  };
  const routing = route(policyOf(when), before, hualanOrg(), 'sales-a1');
  if (routing.outcome === 'refused') throw new Error(JSON.stringify(routing.refusal));
  const { plan } = routing as Extract<typeof routing, { plan: unknown }>;
  const change = [...plan.nodes, ...plan.skipped].find(({ key }) => key === 'x')!.counterfactual;
  if (change) expect(asked({ ...before, [change.field]: change.becomes })).toBe(!asked(before));
  return change;
}

describe('what would have to change', () => {
  it('of a name that is asked for, is that it were anything else', () => {
    expect(changeOf({ field: 'buyer', op: 'eq', value: 'a' })).toMatchObject({
      field: 'buyer',
      actual: 'a',
      otherwise: true,
    });
    expect(changeOf({ field: 'channel', op: 'in', value: ['fair', 'web'] })).toMatchObject({
      actual: 'fair',
      otherwise: true,
    });
  });

  it('of a name that is not the one, is that it were that one', () => {
    expect(changeOf({ field: 'buyer', op: 'eq', value: 'b' })).toEqual({ field: 'buyer', actual: 'a', becomes: 'b' });
    expect(changeOf({ field: 'channel', op: 'ne', value: 'web' })).toEqual({
      field: 'channel',
      actual: 'fair',
      becomes: 'web',
    });
    expect(changeOf({ field: 'channel', op: 'nin', value: ['web', 'mail'] })).toMatchObject({ becomes: 'web' });
  });

  it('of what is unknown, is that it were known; and of what is known, that it were not', () => {
    const unknown = { field: 'channel', op: 'isNull', value: true } as const;
    expect(changeOf(unknown, { channel: null })).toMatchObject({ field: 'channel', actual: null, otherwise: true });
    expect(changeOf(unknown)).toEqual({ field: 'channel', actual: 'fair', becomes: null });
    const known = { field: 'ratio', op: 'isNull', value: false } as const;
    expect(changeOf(known, { ratio: null })).toMatchObject({ field: 'ratio', actual: null });
    expect(changeOf(known)).toEqual({ field: 'ratio', actual: 5000, becomes: null });
  });

  it('of an unknown number with a band of its own, is a number of the other band', () => {
    const thin: Condition = {
      any: [
        { field: 'ratio', op: 'isNull', value: true },
        { field: 'ratio', op: 'lt', value: 4000 },
      ],
    };
    expect(changeOf(thin, { ratio: null })).toMatchObject({ field: 'ratio', actual: null, becomes: 4000 });
  });

  it('of an amount, is the nearest cent on the other side', () => {
    expect(changeOf({ field: 'amount', op: 'gt', value: yuan('200.00') })).toMatchObject({ becomes: yuan('200.01') });
    expect(changeOf({ field: 'amount', op: 'eq', value: yuan('100.00') })).toMatchObject({
      becomes: { amount: expect.stringMatching(/^(99\.99|100\.01)$/) },
    });
    expect(changeOf({ field: 'amount', op: 'ne', value: yuan('100.00') })).toMatchObject({ actual: yuan('100.00') });
  });

  it('of an amount that is counted with others, is what this deal alone would have to come to', () => {
    const counted = { how: 'sum', days: 90 } as const;
    const otherDeals = {
      asOf: '2026-11-24',
      deals: [
        {
          ...{ number: 'HT-1', purpose: 'contract.approval', on: '2026-11-01', with: 'customer' as const },
          facts: { amount: yuan('150.00') },
        },
      ],
    };
    const large: Condition = { field: 'amount', op: 'gt', value: yuan('200.00'), counted };
    expect(changeOf(large, { otherDeals })).toMatchObject({ actual: yuan('100.00'), becomes: yuan('50.00') });
  });

  it('of several places at once, is one more or one less', () => {
    expect(changeOf({ field: 'families', op: 'contains', value: 'iot' })).toMatchObject({ becomes: ['mes', 'iot'] });
    expect(changeOf({ field: 'families', op: 'contains', value: 'iot' }, { families: ['mes', 'iot'] })).toMatchObject({
      becomes: ['mes'],
    });
  });

  it('is nothing where nothing could be known', () => {
    expect(changeOf({ field: 'buyer', op: 'in', value: ['a'] }, {})).toMatchObject({ otherwise: true });
    const never: Condition = {
      all: [
        { field: 'buyer', op: 'eq', value: 'b' },
        { field: 'buyer', op: 'ne', value: 'b' },
      ],
    };
    expect(changeOf(never)).toBeNull();
  });
});
