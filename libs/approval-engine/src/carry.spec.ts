import { describe, expect, it } from 'vitest';
import { aContract, aQuote, Course, aPolicy, aNode, offered } from './course.fixtures.ts';
import {
  contractPolicy,
  invariants,
  packs,
  quotePolicy,
  type Envelope,
  type Facts,
  type Policy,
  type Substance,
} from './index.ts';

const carrying = (policy: Policy): Policy => ({ ...policy, switches: { ...policy.switches, carry: true } });
const quotes = carrying({
  ...quotePolicy,
  facts: { ...quotePolicy.facts, ratio: { ...quotePolicy.facts['ratio']!, worse: 'lower' } },
});
const contracts = carrying(contractPolicy);

/** The next version of the same subject, put up while the one before has come as far as it has. */
const amended = (before: Course, facts: Facts, instanceId = 'i-2') =>
  new Course({
    ...{ policy: before.policy, facts, carryFrom: before.instance, instanceId },
    ...(before.substance ? { substance: before.substance } : {}),
  });
const about = (course: Course, substance: Substance) => Object.assign(course, { substance });
/** The same with what it is about beside its facts. */
const revised = (before: Course, facts: Facts, substance: Substance, envelope?: Envelope) =>
  new Course({ policy: before.policy, facts, carryFrom: before.instance, instanceId: 'i-2', substance, envelope });
const open = ({ instance }: Course) => instance.tasks.filter(({ state }) => state === 'OPEN').map(({ actor }) => actor);

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
describe('a quote amended after its approval at 4.7 折', () => {
  const approved = new Course({ policy: quotes, facts: aQuote(4700), substance: offered })
    .does('manager-a', 'approve')
    .does('assistant', 'approve');

  it('to a better price needs nobody: it was covered', () => {
    const course = amended(approved, aQuote(5500));
    expect(course.instance).toMatchObject({
      status: 'APPROVED',
      nodes: [{ state: 'SKIPPED', reason: { code: 'carried' } }],
    });
    expect(course.instance.tasks).toMatchObject([
      { actor: 'manager-a', state: 'AUTO_APPROVED', closedBy: 2, reliesOn: 'i-1' },
    ]);
    expect(invariants(course.instance, course.context)).toEqual([]);
  });

  it('to a worse price asks again whom the price concerns', () => {
    expect(open(amended(approved, aQuote(4699)))).toEqual(['manager-a']);
  });

  it('in something that nobody decided upon asks nobody', () => {
    expect(amended(approved, aQuote(4700, { justified: true })).instance.status).toBe('APPROVED');
  });

  it('refers to the action of the version in which somebody really decided', () => {
    const third = amended(amended(approved, aQuote(5500)), aQuote(5600), 'i-3');
    expect(third.instance.tasks).toMatchObject([{ state: 'AUTO_APPROVED', reliesOn: 'i-1', closedBy: 2 }]);
  });

  it('starts again where the policy does not carry', () => {
    const course = new Course({ policy: quotePolicyWithout, facts: aQuote(4700), substance: offered }).does(
      'manager-a',
      'approve',
    );
    expect(open(amended(course, aQuote(5500)))).toEqual(['manager-a']);
  });
});

const limits: Envelope = {
  customerId: 'c',
  productIds: ['mes', 'gateway'],
  minRatio: 4700,
  maxAmount: yuan('150000.00'),
  validUntil: '2026-12-31',
};

describe('a revision at the very ratio that was approved', () => {
  const approved = () =>
    new Course({ policy: quotes, facts: aQuote(4700), substance: offered, envelope: limits })
      .does('manager-a', 'approve')
      .does('assistant', 'approve');

  it.each<[string, Partial<Substance>]>([
    ['a hundred times the goods', { amount: yuan('15000000.00'), listAmount: yuan('31250000.00') }],
    ['one product more', { productIds: ['mes', 'gateway', 'aps'] }],
    ['a longer validity', { validUntil: '2027-01-31' }],
    ['no end to its validity', { validUntil: null }],
    ['another customer', { customerId: 'd' }],
    ['other payment terms', { terms: '货到付款' }],
    ['another currency', { amount: { amount: '150000.00', currency: 'USD' } }],
    ['more money for goods without a list price', { amount: yuan('150000.01'), listAmount: null }],
  ])('with %s is asked about again', (_, wider) => {
    expect(open(revised(approved(), aQuote(4700), { ...offered, ...wider }))).toEqual(['manager-a']);
  });

  it.each<[string, Partial<Substance>]>([
    ['nothing else', {}],
    ['fewer goods', { amount: yuan('75000.00'), listAmount: yuan('156250.00'), productIds: ['mes'] }],
    ['a shorter validity', { validUntil: '2026-12-01' }],
    ['more money for the same goods', { amount: yuan('171875.00') }],
  ])('with %s needs nobody', (_, narrower) => {
    const course = revised(approved(), aQuote(4700), { ...offered, ...narrower });
    expect(course.instance.status).toBe('APPROVED');
    expect(invariants(course.instance, course.context)).toEqual([]);
  });

  it('in which one line falls to what another was approved at is asked about again, though none is below that', () => {
    // 100,000 of list at 4.7 折 and 900,000 at 9 折; then the second line at 4.8 折.
    const at = (net: string): Substance => ({ ...offered, amount: yuan(net), listAmount: yuan('1000000.00') });
    const before = new Course({ policy: quotes, facts: aQuote(4700), substance: at('857000.00') })
      .does('manager-a', 'approve')
      .does('assistant', 'approve');

    expect(open(revised(before, aQuote(4700), at('479000.00')))).toEqual(['manager-a']);
    expect(open(revised(before, aQuote(4700), at('856999.99')))).toEqual(['manager-a']);
    expect(revised(before, aQuote(4700), at('857000.00')).instance.status).toBe('APPROVED');
  });

  it('without the goods that were sold dear is asked about again: what is left is cheaper altogether', () => {
    const cheap: Substance = { ...offered, amount: yuan('47000.00'), listAmount: yuan('100000.00') };
    const before = new Course({
      ...{ policy: quotes, facts: aQuote(4700) },
      substance: { ...offered, amount: yuan('857000.00'), listAmount: yuan('1000000.00') },
    })
      .does('manager-a', 'approve')
      .does('assistant', 'approve');
    expect(open(revised(before, aQuote(4700), cheap))).toEqual(['manager-a']);
  });

  it('asks again about any other amount where goods have no list price', () => {
    const unlisted = (net: string): Substance => ({ ...offered, amount: yuan(net), listAmount: null });
    const before = new Course({ policy: quotes, facts: aQuote(4700), substance: unlisted('150000.00') })
      .does('manager-a', 'approve')
      .does('assistant', 'approve');
    expect(open(revised(before, aQuote(4700), unlisted('149999.99')))).toEqual(['manager-a']);
    expect(revised(before, aQuote(4700), unlisted('150000.00')).instance.status).toBe('APPROVED');
  });

  it('asks whoever let an exception pass, too, once it is about more', () => {
    const unmet = { customerMet: false, justified: true };
    const before = new Course({ policy: quotes, facts: aQuote(5200, unmet), substance: offered })
      .does('manager-a', 'approve')
      .does('assistant', 'approve');
    expect(before.instance.status).toBe('APPROVED');
    const course = revised(before, aQuote(5200, unmet), { ...offered, listAmount: yuan('31250000.00') });
    expect(open(course)).toEqual(['manager-a']);
    expect(open(course.does('manager-a', 'approve'))).toEqual(['assistant']);
  });
});

const quotePolicyWithout: Policy = { ...quotes, switches: { ...quotes.switches, carry: false } };

describe('a contract amended after two of three have signed', () => {
  const deal = aContract('260000.00', 4800, { standardText: false, changedClauseOwners: ['legal'] });
  const signed = () =>
    new Course({ policy: contracts, facts: deal, substance: offered })
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'approve')
      .does('legal', 'approve');

  it('at a lower price asks again whom the price concerns; the clause stays approved', () => {
    const course = amended(signed(), { ...deal, ratio: 4600 });
    expect(open(course)).toEqual(['sales-mgmt']);
    course.does('sales-mgmt', 'advise');
    expect(open(course)).toEqual(['vp-rd', 'vp-impl']);
    expect(course.instance.tasks).toContainEqual(
      expect.objectContaining({ nodeKey: 'clause-owners', principal: 'legal', state: 'AUTO_APPROVED' }),
    );
  });

  it('in a clause asks its owners again', () => {
    const course = amended(signed(), { ...deal, changedClauseOwners: ['legal', 'finance-manager'] });
    course.does('sales-mgmt', 'advise');
    expect(open(course)).toEqual(expect.arrayContaining(['legal', 'finance']));
  });

  it('is somebody else and something else where the submitter or the subject is another', () => {
    const other = new Course({ policy: contracts, facts: deal, submitter: 'sales-a2', carryFrom: signed().instance });
    expect(other.refusal?.code).toBe('not_the_submitter');
  });
});

describe('a contract whose clauses are edited again while it is countersigned', () => {
  const countersign = packs['001-contract']!;
  const facts = aContract('260000.00', 4800, {
    standardText: false,
    changedClauseOwners: ['finance-manager', 'legal'],
  });
  const words = (legal: string, finance: string): Substance => {
    const byOwner = { legal, 'finance-manager': finance };
    return { ...offered, amount: yuan('260000.00'), parts: { standardText: byOwner, changedClauseOwners: byOwner } };
  };
  const signed = () =>
    new Course({ policy: countersign, facts, substance: words('edit A', 'net 60') })
      .does('sales-mgmt', 'advise')
      .does('legal', 'approve')
      .does('finance', 'approve')
      .does('vp-rd', 'approve');
  const seats = ({ instance }: Course) =>
    Object.fromEntries(
      instance.tasks.filter(({ round }) => round === instance.round).map(({ principal, state }) => [principal, state]),
    );

  it('asks legal about the second edit of the same clause, although the owners are the same', () => {
    const course = revised(signed(), facts, words('edit B', 'net 60')).does('sales-mgmt', 'advise');
    expect(seats(course)).toMatchObject({ legal: 'OPEN', finance: 'AUTO_APPROVED', 'vp-rd': 'AUTO_APPROVED' });
  });

  it('leaves legal alone when another clause is edited', () => {
    const course = revised(signed(), facts, words('edit A', 'net 90')).does('sales-mgmt', 'advise');
    expect(seats(course)).toMatchObject({ legal: 'AUTO_APPROVED', finance: 'OPEN', 'vp-rd': 'AUTO_APPROVED' });
  });

  it('leaves legal alone when a clause is edited that was not', () => {
    const before = new Course({
      policy: countersign,
      facts: { ...facts, changedClauseOwners: ['legal'] },
      substance: { ...offered, parts: { standardText: { legal: 'A' }, changedClauseOwners: { legal: 'A' } } },
    })
      .does('sales-mgmt', 'advise')
      .does('legal', 'approve');
    const byOwner = { legal: 'A', 'finance-manager': 'net 60' };
    const parts = { standardText: byOwner, changedClauseOwners: byOwner };
    const course = revised(before, facts, { ...offered, parts }).does('sales-mgmt', 'advise');
    expect(seats(course)).toMatchObject({ legal: 'AUTO_APPROVED', finance: 'OPEN' });
  });

  it('asks whoever answers for the whole about every edit', () => {
    expect(open(revised(signed(), facts, words('edit A', 'net 90')))).toEqual(['sales-mgmt']);
  });

  it('leaves the owners of clauses alone when only the price falls, or more is sold', () => {
    for (const [ratio, substance] of [
      [4600, words('edit A', 'net 60')],
      [4800, { ...words('edit A', 'net 60'), listAmount: yuan('31250000.00') }],
    ] as const) {
      const course = revised(signed(), { ...facts, ratio }, substance).does('sales-mgmt', 'advise');
      expect(seats(course)).toMatchObject({ legal: 'AUTO_APPROVED', finance: 'AUTO_APPROVED', 'vp-rd': 'OPEN' });
    }
  });

  it('asks again in another round of the same approval, too', () => {
    const course = about(signed().does('vp-impl', 'return'), words('edit B', 'net 60')).resubmits();
    course.does('sales-mgmt', 'advise');
    expect(seats(course)).toMatchObject({ legal: 'OPEN', finance: 'AUTO_APPROVED', 'vp-rd': 'AUTO_APPROVED' });
  });

  it('does not jump back over somebody whose clause was edited', () => {
    const jumping = {
      ...countersign,
      switches: { ...countersign.switches, carry: false, restart: 'jump-back' as const },
    };
    const course = new Course({ policy: jumping, facts, substance: words('edit A', 'net 60') })
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'return');
    expect(open(about(course, words('edit B', 'net 60')).resubmits())).toEqual(['sales-mgmt']);
  });
});

describe('who is asked at two nodes', () => {
  const twice = carrying(
    aPolicy([{ ...aNode('exception', 'legal'), decisive: [] }, aNode('price', 'legal')], {
      duplicateApprover: 'first',
    }),
  );

  it('is not taken to agree to a worse price because his other decision stands', () => {
    const before = new Course({ policy: twice, facts: { ratio: 4800 }, substance: offered }).does('legal', 'approve');
    expect(before.instance.status).toBe('APPROVED');
    const course = amended(before, { ratio: 4700 });
    expect(course.instance.tasks).toMatchObject([
      { nodeKey: 'exception', state: 'AUTO_APPROVED' },
      { nodeKey: 'price', state: 'OPEN' },
    ]);
  });
});

describe('a returned version that comes back', () => {
  const policy = carrying(aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], { duplicateApprover: 'each' }));

  it('unchanged goes to whoever returned it; what was approved stands', () => {
    const course = new Course({ policy, facts: { ratio: 1 }, substance: offered })
      .does('legal', 'approve')
      .does('vp-rd', 'return')
      .resubmits();
    expect(open(course)).toEqual(['vp-rd']);
    expect(course.instance.tasks.at(-2)).toMatchObject({
      actor: 'legal',
      round: 2,
      state: 'AUTO_APPROVED',
      closedBy: 2,
      reliesOn: null,
    });
  });

  it('changed goes to everybody whom the change concerns', () => {
    const course = new Course({ policy, facts: { ratio: 1 } }).does('legal', 'approve').does('vp-rd', 'return');
    expect(open(course.resubmits({ ratio: 2 }))).toEqual(['legal']);
  });

  it.each(['from-start', 'jump-back'] as const)(
    'with other words goes to everybody where words are all there is of it, whatever its facts and limits (%s)',
    (restart) => {
      const told = { ...policy, switches: { ...policy.switches, restart } };
      const returned = (envelope?: Envelope) =>
        new Course({ policy: told, facts: { ratio: 1 }, ...(envelope ? { envelope } : {}) })
          .does('legal', 'approve')
          .does('vp-rd', 'return');
      for (const course of [returned(), returned(limits)]) expect(open(course.resubmits())).toEqual(['legal']);
      for (const course of [returned(), returned(limits)]) expect(open(course.unchanged())).toEqual(['vp-rd']);
    },
  );

  it('never carries a rejection, nor an approval that was taken back or returned past', () => {
    const free = { ...policy, switches: { ...policy.switches, returnTo: 'any-visited' as const } };
    const course = new Course({ policy: free, facts: { ratio: 1 } }).does('legal', 'approve');
    course
      .does('vp-rd', 'return', { with: { to: 'a' } })
      .does('legal', 'return')
      .resubmits();
    expect(open(course)).toEqual(['legal']);
  });
});
