import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import {
  grantOf,
  invariants,
  type ApprovalStep,
  type Envelope,
  type Facts,
  type Instance,
  type OrgDirectory,
} from './index.ts';

const envelope: Envelope = {
  customerId: 'c',
  productIds: ['p'],
  minRatio: 4800,
  maxAmount: { amount: '150000.00', currency: 'CNY' },
  validUntil: '2026-12-31',
};
const approved = () =>
  new Course({ policy: aPolicy([aNode('a', 'vp-rd')]), facts: { ratio: 4800 }, envelope }).does('vp-rd', 'approve');
const broken = ({ context }: Course, instance: Instance, org: OrgDirectory = hualan) =>
  invariants(instance, { ...context, orgAt: () => org }).map(({ invariant }) => invariant);

describe('an invariant', () => {
  it('holds of what was approved as it should be', () => {
    const course = approved();
    expect(course.instance.status).toBe('APPROVED');
    expect(broken(course, course.instance)).toEqual([]);
  });

  it('is not satisfied by what a seat says of its own authority (I-7)', () => {
    const course = approved();
    const [task] = course.instance.tasks;
    const forged = { ...course.instance, tasks: [{ ...task!, principal: 'sales-b1', position: 'vp-rd' }] };
    expect(broken(course, forged)).toContain('I-7');
  });

  it('is not satisfied by a seat that asks for less than its node (I-7)', () => {
    const course = approved();
    const [task] = course.instance.tasks;
    const forged = { ...course.instance, tasks: [{ ...task!, principal: 'sales-b1', position: null, tier: -1 }] };
    expect(broken(course, forged)).toContain('I-7');
  });

  it.each<[string, Partial<ApprovalStep>, Facts]>([
    ['whoever is named', { approvers: [{ by: 'person', id: 'vp-rd' }] }, {}],
    ['those who own what was changed', { approvers: [{ by: 'positionsIn', fact: 'owners' }] }, { owners: ['vp-rd'] }],
  ])('is not satisfied by somebody who has less authority than %s (I-7)', (_, rules, facts) => {
    const step = { ...aNode('a', 'vp-rd'), ...rules };
    const policy = {
      ...aPolicy([step]),
      facts: { ...aPolicy([]).facts, owners: { type: 'codes' as const, label: step.title } },
    };
    const course = new Course({ policy, facts: { ratio: 4800, owners: [], ...facts } }).does('vp-rd', 'approve');
    const [task] = course.instance.tasks;
    const forged = (principal: string) =>
      broken(course, { ...course.instance, tasks: [{ ...task!, principal, position: 'vp-rd' }] });

    expect(course.instance.status).toBe('APPROVED');
    expect(forged('vp-rd')).toEqual([]);
    expect(forged('president')).not.toContain('I-7');
    expect(forged('sales-b1')).toContain('I-7');
  });

  it('asks what the organisation was when he decided, not what it is (I-7)', () => {
    const course = approved();
    const people = hualan.people.map((person) => (person.id === 'vp-rd' ? { ...person, positions: [] } : person));
    expect(broken(course, course.instance, { ...hualan, people })).toContain('I-7');
  });

  it('is not satisfied by somebody who stands in for a submitter that has superiors (I-7)', () => {
    const course = new Course({ policy: aPolicy([aNode('a', 'president')]), facts: { ratio: 4800 } });
    const president = course.does('president', 'approve').instance;
    const [task] = president.tasks;
    const forged = { ...president, tasks: [{ ...task!, principal: 'vp-rd', position: 'president' }] };
    expect(broken(course, president)).toEqual([]);
    expect(broken(course, forged)).toContain('I-7');

    const own = new Course({ policy: course.policy, facts: course.facts, submitter: 'president' });
    expect(broken(own, own.does('vp-rd', 'approve').instance)).toEqual([]);
  });

  it('is satisfied by a peer who took his decision back and gave it again (I-7)', () => {
    const policy = aPolicy([aNode('a', 'president'), aNode('b', 'legal')], { takeBack: true });
    const course = new Course({ policy, facts: { ratio: 4800 }, submitter: 'president' }).does('vp-rd', 'approve');
    course.acts('vp-rd', { kind: 'takeBack', taskId: course.seat('vp-rd')?.id });
    course.does('vp-rd', 'approve').does('legal', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(broken(course, course.instance)).toEqual([]);
  });

  it.each<[string, Partial<Envelope> & { contentHash?: string }]>([
    ['a lower ratio', { minRatio: 4799 }],
    ['a higher amount', { maxAmount: { amount: '150000.01', currency: 'CNY' } }],
    ['somebody else', { customerId: 'd' }],
    ['one more product', { productIds: ['p', 'q'] }],
    ['another day', { validUntil: '2027-01-01' }],
    ['another content', { contentHash: '0'.repeat(64) }],
  ])('is broken by a grant for %s than was approved (I-11)', (_, wider) => {
    const course = approved();
    const grant = { ...grantOf(envelope, course.instance.subject.hash), ...wider };
    expect(broken(course, { ...course.instance, grant })).toContain('I-11');
  });

  it('is broken by a grant that may be missed, where its policy tolerates nothing (I-11)', () => {
    const course = approved();
    const grant = grantOf(envelope, course.instance.subject.hash, { ratio: 20, amount: 100 });
    expect(broken(course, { ...course.instance, grant })).toContain('I-11');
  });

  it('is broken by limits below the facts that people decided on (I-11)', () => {
    const course = approved();
    const facts = { ...course.instance.facts, margin: 2500 };
    for (const low of [
      { ...envelope, minRatio: 4000 },
      { ...envelope, minMargin: 2499 },
    ]) {
      const forged = { ...course.instance, facts, envelope: low, grant: grantOf(low, course.instance.subject.hash) };
      expect(broken(course, forged)).toContain('I-11');
    }
  });

  it('is broken by a grant for what was not approved (I-11)', () => {
    const course = approved();
    expect(broken(course, { ...course.instance, status: 'REJECTED' })).toContain('I-11');
  });

  const told = (course: Course, ...reminders: readonly [stage: string, at: string][]) => {
    const [task] = course.instance.tasks;
    const action = course.instance.actions[0]!;
    const actions = reminders.map(([stage, at], index) => ({
      ...action,
      ...{ seq: 3 + index, kind: 'timeout', at, taskId: task!.id, detail: { stage } },
    }));
    return { ...course.instance, actions: [...course.instance.actions, ...actions] } as Instance;
  };

  it('holds of reminders that come one after the other (I-10)', () => {
    const course = approved();
    const inOrder = told(course, ['remind-50', '2026-11-22T02:00:00Z'], ['remind-100', '2026-11-22T03:00:00Z']);
    expect(broken(course, inOrder)).toEqual([]);
  });

  it.each<[string, readonly [string, string][]]>([
    [
      'half of the time said after all of it',
      [
        ['remind-100', '2026-11-22T02:00:00Z'],
        ['remind-50', '2026-11-22T03:00:00Z'],
      ],
    ],
    [
      'the same said twice',
      [
        ['remind-80', '2026-11-22T02:00:00Z'],
        ['remind-80', '2026-11-22T03:00:00Z'],
      ],
    ],
    [
      'a clock that went back',
      [
        ['remind-50', '2026-11-22T03:00:00Z'],
        ['due', '2026-11-22T02:00:00Z'],
      ],
    ],
    ['a reminder of what was not asked yet', [['remind-50', '2026-11-21T02:00:00Z']]],
  ])('is broken by %s (I-10)', (_, reminders) => {
    const course = approved();
    expect(broken(course, told(course, ...reminders))).toContain('I-10');
  });

  const chainOf = (...people: readonly string[]): OrgDirectory => ({
    ...hualan,
    proxies: people.slice(1).map((proxy, index) => ({
      principal: people[index]!,
      proxy,
      from: '2026-11-01',
      until: '2026-12-31',
    })),
  });
  const actedBy = (course: Course, actor: string): Instance => ({
    ...course.instance,
    actions: course.instance.actions.map((action) => (action.kind === 'approve' ? { ...action, actor } : action)),
    tasks: course.instance.tasks.map((task) => ({ ...task, actor })),
  });

  it('holds of a proxy at the end of a chain as long as the policy lets it be (I-13)', () => {
    const course = approved();
    expect(broken(course, actedBy(course, 'finance'), chainOf('vp-rd', 'legal', 'business', 'finance'))).toEqual([]);
  });

  it.each([
    ['nobody sent', chainOf('vp-impl', 'finance')],
    ['too many sent, one after the other', chainOf('vp-rd', 'legal', 'business', 'sales-mgmt', 'finance')],
    ['a circle never leads to', chainOf('vp-rd', 'legal', 'vp-rd')],
  ])('is broken by a decision in another person’s name whom %s (I-13)', (_, org) => {
    const course = approved();
    expect(broken(course, actedBy(course, 'finance'), org)).toContain('I-13');
  });
});
