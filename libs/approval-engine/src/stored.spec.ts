import { describe, expect, it } from 'vitest';
import { aCountersign, aNode, aPolicy, Course } from './course.fixtures.ts';
import { decide, fold, invariants, type ApprovalEvent, type Instance } from './index.ts';

/** What a history did not say before nodes could be visited twice, and seats had tiers. */
const LATER = [
  'at',
  'visit',
  'tier',
  'weight',
  'groups',
  'origin',
  'seat',
  'seats',
  'decisive',
  'standing',
  'deadline',
];

const asRecordedBefore = (events: readonly ApprovalEvent[]): ApprovalEvent[] =>
  JSON.parse(JSON.stringify(events), function (this: object, key: string, value: unknown) {
    const isAction = 'idempotencyKey' in this;
    const isPlan = 'how' in this || 'approvers' in this;
    if (isPlan && ['tier', 'weight', 'groups', 'decisive'].includes(key)) return undefined;
    return LATER.includes(key) && !isAction && !('nodes' in this) && !isPlan ? undefined : value;
  }) as ApprovalEvent[];

const says = (instance: Instance, login: string, kind: 'approve' | 'advise') => {
  const task = instance.tasks.find(({ actor, state }) => actor === login && state === 'OPEN');
  const seen = { taskId: task?.id ?? '', taskVersion: task?.version ?? 0, subjectHash: instance.subject.hash };
  return decide(instance, {
    ...seen,
    kind,
    opinion: 'favourable',
    actor: login,
    at: '2026-11-23T01:00:00.000Z',
    idempotencyKey: `later-${login}`,
  });
};

describe('a history recorded by the version before', () => {
  it('amounts to the same people asked, and goes on from where it was', () => {
    const course = aCountersign().does('sales-mgmt', 'advise').does('vp-rd', 'approve');
    const recorded = asRecordedBefore(course.events);
    expect(JSON.stringify(recorded)).not.toMatch(/"(tier|openedAt|origin)"/);
    const before = fold(recorded);
    expect(before.tasks.map(({ actor, state, visit, seat, id }) => [actor, state, visit, seat === id])).toEqual([
      ['sales-mgmt', 'ADVISED', 1, true],
      ['vp-rd', 'APPROVED', 1, true],
      ['vp-impl', 'OPEN', 1, true],
    ]);
    const joined = says(before, 'vp-impl', 'approve');
    if (joined.outcome !== 'accepted') throw new Error(joined.outcome);
    const finished = says(joined.instance, 'president', 'approve');
    expect(finished).toMatchObject({ outcome: 'accepted', instance: { status: 'APPROVED' } });
  });
});

describe('a forged history', () => {
  const context = (course: Course) => ({ ...course.context, events: course.events });
  const signed = () =>
    new Course({ policy: aPolicy([{ ...aNode('a', 'legal', 'vp-rd'), mode: 'all' }]), facts: { ratio: 1 } })
      .does('legal', 'approve')
      .does('vp-rd', 'approve');
  const broken = (forge: (instance: Instance) => Partial<Instance>) => {
    const course = signed();
    const forged = { ...course.instance, ...forge(course.instance) };
    return [...new Set(invariants(forged, context(course)).map(({ invariant }) => invariant))];
  };

  it('is sound as long as nobody touches it', () => {
    expect(invariants(signed().instance, context(signed()))).toEqual([]);
  });

  it.each<[string, (instance: Instance) => Partial<Instance>, string]>([
    [
      'an open seat at the end',
      ({ tasks }) => ({ tasks: tasks.map((task) => ({ ...task, state: 'OPEN' as const })) }),
      'I-2',
    ],
    ['nobody asked while it runs', () => ({ status: 'RUNNING' }), 'I-3'],
    [
      'a decision without its action',
      ({ tasks }) => ({ tasks: tasks.map((task) => ({ ...task, closedBy: 1 })) }),
      'I-4',
    ],
    ['a state that its events do not give', () => ({ round: 2 }), 'I-5'],
    [
      'one person in two seats',
      ({ actions }) => ({
        actions: actions.map((action) => (action.kind === 'approve' ? { ...action, actor: 'legal' } : action)),
      }),
      'I-6',
    ],
    ['the submitter as decider', () => ({ submitter: 'legal' }), 'I-6'],
    [
      'approved by people without the authority',
      ({ tasks }) => ({ tasks: tasks.map((task) => ({ ...task, position: 'salesperson' })) }),
      'I-7',
    ],
    [
      'a seat from nowhere',
      ({ tasks }) => ({
        tasks: tasks.map((task) => ({ ...task, origin: { kind: 'transfer' as const, by: 1, parent: task.id } })),
      }),
      'I-8',
    ],
    [
      'more returns than allowed',
      ({ actions, policy }) => ({
        actions,
        policy: { ...policy, switches: { ...policy.switches, returnBudget: -1 } },
      }),
      'I-12',
    ],
    [
      'opinions about opinions in a circle',
      ({ tasks }) => ({
        tasks: tasks.map((task) => ({ ...task, origin: { kind: 'delegate' as const, by: 1, parent: task.id } })),
      }),
      'I-13',
    ],
    ['another policy without a migration', ({ policy }) => ({ policy: { ...policy, hash: 'x' } }), 'I-14'],
  ])('with %s is found out', (_what, forge, invariant) => {
    expect(broken(forge)).toContain(invariant);
  });

  it('with the approval of a peer is whole where nobody sits above the submitter, and only there', () => {
    const policy = aPolicy([aNode('a', 'president')], { peers: ['vp-rd'] });
    const course = new Course({ policy, facts: { ratio: 1 }, submitter: 'president' }).does('vp-rd', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(invariants(course.instance, course.context)).toEqual([]);

    const nodes = course.instance.nodes.map((node) => ({ ...node, seats: [] }));
    const broken = invariants({ ...course.instance, nodes }, course.context).map(({ invariant }) => invariant);
    expect(broken).toContain('I-7');
  });
});
