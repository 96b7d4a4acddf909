import { describe, expect, it } from 'vitest';
import { aContract, aQuote, Course, aPolicy, aNode } from './course.fixtures.ts';
import { contractPolicy, invariants, quotePolicy, type Facts, type Policy } from './index.ts';

const carrying = (policy: Policy): Policy => ({ ...policy, switches: { ...policy.switches, carry: true } });
const quotes = carrying({
  ...quotePolicy,
  facts: { ...quotePolicy.facts, ratio: { ...quotePolicy.facts['ratio']!, worse: 'lower' } },
});
const contracts = carrying(contractPolicy);

/** The next version of the same subject, put up while the one before has come as far as it has. */
const amended = (before: Course, facts: Facts, instanceId = 'i-2') =>
  new Course({ policy: before.policy, facts, carryFrom: before.instance, instanceId });
const open = ({ instance }: Course) => instance.tasks.filter(({ state }) => state === 'OPEN').map(({ actor }) => actor);

describe('a quote amended after its approval at 4.7 折', () => {
  const approved = new Course({ policy: quotes, facts: aQuote(4700) })
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
    const course = new Course({ policy: quotePolicyWithout, facts: aQuote(4700) }).does('manager-a', 'approve');
    expect(open(amended(course, aQuote(5500)))).toEqual(['manager-a']);
  });
});

const quotePolicyWithout: Policy = { ...quotes, switches: { ...quotes.switches, carry: false } };

describe('a contract amended after two of three have signed', () => {
  const deal = aContract('260000.00', 4800, { standardText: false, changedClauseOwners: ['legal'] });
  const signed = () =>
    new Course({ policy: contracts, facts: deal })
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

describe('a returned version that comes back', () => {
  const policy = carrying(aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], { duplicateApprover: 'each' }));

  it('unchanged goes to whoever returned it; what was approved stands', () => {
    const course = new Course({ policy, facts: { ratio: 1 } })
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
