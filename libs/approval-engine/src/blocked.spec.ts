import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, aQuote, Course, hualan } from './course.fixtures.ts';
import { invariants } from './index.ts';
import { quotePack } from './packs/001-quote.ts';

const looks = { kind: 'rehome' } as const;
const gone = (...logins: string[]) =>
  hualanOrg({ but: Object.fromEntries(logins.map((login) => [login, { disabled: true }])) });

describe('an approval that stopped for want of a person', () => {
  it('is passed on when whoever fills the post has approved it before', () => {
    const policy = aPolicy([aNode('a', 'vp-rd'), aNode('b', 'finance-manager')], {
      slates: 'at-activation',
      duplicateApprover: 'first',
      emptySlate: 'block',
    });
    const course = new Course({ policy, facts: { ratio: 1 } });
    course.org = gone('finance');
    course.does('vp-rd', 'approve');
    expect(course.instance.status).toBe('BLOCKED');

    course.org = hualanOrg({
      but: { finance: { disabled: true }, 'vp-rd': { positions: ['vp-rd', 'finance-manager'] } },
    });
    course.acts('system', looks);
    expect(course.refusal).toBeNull();
    expect(course.instance).toMatchObject({ status: 'APPROVED', holes: [] });
  });

  it('goes on past a seat that needs nobody, as far as somebody is to be asked', () => {
    const both = {
      kind: 'parallel' as const,
      key: 'both',
      branches: [
        { key: 'left', steps: [aNode('left', 'finance-manager'), aNode('next', 'legal')] },
        { key: 'right', steps: [aNode('right', 'business-manager')] },
      ],
    };
    const policy = aPolicy([aNode('a', 'vp-rd'), both], {
      slates: 'at-activation',
      duplicateApprover: 'first',
      emptySlate: 'block',
    });
    const course = new Course({ policy, facts: { ratio: 1 } });
    course.org = gone('finance', 'business');
    course.does('vp-rd', 'approve');
    expect(course.instance.holes.map(({ nodeKey }) => nodeKey)).toEqual(['left', 'right']);

    course.org = hualanOrg({
      but: {
        finance: { disabled: true },
        business: { disabled: true },
        'vp-rd': { positions: ['vp-rd', 'finance-manager'] },
      },
    });
    course.acts('system', looks);
    expect(course.instance.status).toBe('RUNNING');
    expect(course.seat('legal')).toMatchObject({ nodeKey: 'next', state: 'OPEN' });
    expect(course.acts('system', looks).refusal?.code).toBe('nothing_to_do');
  });
});

describe('an approval for which nobody was found when it was submitted', () => {
  const vacant = gone('president', 'vp-rd', 'vp-impl');

  it('goes on by itself when the post is filled', () => {
    const course = new Course({ policy: quotePack.policy, facts: aQuote(4400), org: vacant });
    expect(course.instance).toMatchObject({ status: 'BLOCKED', nodes: [] });
    expect(course.acts('system', looks).refusal?.code).toBe('nothing_to_do');

    course.org = hualan;
    course.acts('system', looks);
    expect(course.refusal).toBeNull();
    expect(course.states()).toEqual({ 'manager-a': 'OPEN' });
    for (const login of ['manager-a', 'assistant', 'president']) course.does(login, 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(invariants(course.instance, { ...course.context, events: course.events })).toEqual([]);
  });

  it('goes on by itself in a later round too', () => {
    const course = new Course({ policy: quotePack.policy, facts: aQuote(4400) });
    course.does('manager-a', 'return');
    course.org = vacant;
    course.resubmits();
    expect(course.instance).toMatchObject({ status: 'BLOCKED', round: 2 });
    course.org = hualan;
    expect(course.acts('system', looks).instance.status).toBe('RUNNING');
  });
});
