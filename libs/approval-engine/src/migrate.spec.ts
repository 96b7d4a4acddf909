import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { invariants, type Policy } from './index.ts';

const free: Partial<Policy['switches']> = { returnTo: 'any-visited', duplicateApprover: 'each' };
const three = [aNode('a', 'legal'), aNode('b', 'finance-manager'), aNode('c', 'vp-rd')];
const line = (but: Partial<Policy['switches']> = {}, steps: Policy['steps'] = three) =>
  new Course({ policy: aPolicy(steps, { ...free, ...but }), facts: { ratio: 1 } });
const visits = ({ instance }: Course) => instance.nodes.map(({ key, visit, state }) => [key, visit, state]);

describe('a policy that changes while an approval runs', () => {
  const version = (steps: Policy['steps']): Policy => ({ ...aPolicy(steps, free), version: 2 });
  const migrates = (course: Course, policy: Policy) =>
    course.acts('admin', { kind: 'migrate', context: { policy, org: course.org }, reason: '新版' });

  it('changes nothing for it, unless an administrator has it go on under the new one, on the record', () => {
    const course = line().does('legal', 'approve');
    migrates(course, version([aNode('a', 'legal'), aNode('x', 'business-manager'), aNode('c', 'vp-rd')]));
    expect(course.states()).toEqual({ legal: 'APPROVED', finance: 'CANCELLED', business: 'OPEN' });
    expect(course.instance.policy.version).toBe(2);
    expect(course.instance.migrations).toMatchObject([{ action: 3, from: { version: 1 }, to: { version: 2 } }]);
  });

  it('leaves a seat alone that the new version asks in the same way', () => {
    const course = line().does('legal', 'approve');
    migrates(course, version([...three, aNode('d', 'president')]));
    expect(course.seat('finance')).toMatchObject({ state: 'OPEN', version: 1 });
  });

  it('is refused to whoever takes part, and where the new version leaves nobody to decide', () => {
    const course = line();
    const context = { policy: version(three), org: course.org };
    expect(course.acts('legal', { kind: 'migrate', context }).refusal?.code).toBe('participant_may_not_administer');
    expect(migrates(course, version([{ ...aNode('a', 'legal'), mode: 'count', need: 9 }])).refusal?.code).toBe(
      'migration_blocked',
    );
    expect(migrates(course, { ...version(three), code: 'another' }).refusal?.code).toBe('policy_changed');
    expect(migrates(course, course.policy).refusal?.code).toBe('nothing_to_do');
  });

  it('keeps on record whom the version before had found: he is good for his decision, though another holds his position now', () => {
    const frozen = { slates: 'at-submission', duplicateApprover: 'each' } as const;
    const steps = [aNode('a', 'legal'), aNode('b', 'vp-rd'), aNode('c', 'president')];
    const course = new Course({
      policy: aPolicy([...steps, aNode('d', 'assistant-to-president')], frozen),
      facts: { ratio: 1 },
    });
    const now: Record<string, string[]> = { legal: ['salesperson'], 'manager-b': ['legal'] };
    const people = hualan.people.map((each) => ({ ...each, positions: now[each.id] ?? each.positions }));
    course.org = { ...hualan, people };
    const policy = { ...aPolicy(steps, frozen), version: 2 };
    migrates(course.does('legal', 'approve').does('vp-rd', 'approve'), policy);
    course.policy = policy;
    course.does('president', 'approve');

    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.plan.nodes[0]?.seats).toMatchObject([{ person: 'manager-b' }]);
    expect(course.instance.nodes[0]?.seats).toMatchObject([{ person: 'legal' }]);
    const orgAt = ({ kind }: { kind: string }) => (kind === 'submit' ? hualan : course.org);
    expect(invariants(course.instance, { policy, org: course.org, events: course.events, orgAt })).toEqual([]);
  });

  it('never approves it by itself: somebody whom the new version asks has the last word', () => {
    const course = line().does('legal', 'approve').does('finance', 'approve');
    expect(migrates(course, version(three.slice(0, 2))).refusal).toEqual({
      code: 'migration_concludes',
      params: { version: 2 },
    });
    expect(course.instance).toMatchObject({ status: 'RUNNING', policy: { version: 1 } });
  });

  it('asks again where the new version asks for a higher authority than has approved, and of what follows keeps what stands', () => {
    const course = line().does('legal', 'approve').does('finance', 'approve');
    course.policy = version([aNode('a', 'president'), ...three.slice(1)]);
    migrates(course, course.policy);
    expect(visits(course)).toEqual([
      ['a', 1, 'CANCELLED'],
      ['b', 1, 'PASSED'],
      ['c', 1, 'CANCELLED'],
      ['a', 2, 'ACTIVE'],
    ]);
    expect(course.instance.nodes[0]?.reason).toEqual({ code: 'asked_otherwise', params: { version: 2 } });
    course.does('president', 'approve').does('vp-rd', 'approve');
    expect(course.instance.status).toBe('APPROVED');
  });

  it('asks again whoever had been spared because of what counts no more', () => {
    const twice = [aNode('a', 'legal'), aNode('b', 'legal'), aNode('c', 'vp-rd')];
    const spared = { duplicateApprover: 'first' } as const;
    const course = line(spared, twice).does('legal', 'approve');
    course.policy = { ...aPolicy([aNode('a', 'president'), ...twice.slice(1)], { ...free, ...spared }), version: 2 };
    migrates(course, course.policy).does('president', 'approve');
    expect(course.instance.tasks.findLast(({ nodeKey }) => nodeKey === 'b')).toMatchObject({ state: 'OPEN' });
  });

  it('while it lies with its submitter spares nobody whom it asks otherwise when it jumps back', () => {
    const jump = { restart: 'jump-back' } as const;
    const course = line(jump).does('legal', 'approve').does('finance', 'return');
    course.policy = { ...aPolicy([aNode('a', 'president'), ...three.slice(1)], { ...free, ...jump }), version: 2 };
    migrates(course, course.policy).unchanged();
    expect(course.instance.tasks.at(-1)).toMatchObject({ nodeKey: 'a', actor: 'president', round: 2, state: 'OPEN' });
  });
});
