import { hualanOrg } from '@countersign/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan, offered } from './course.fixtures.ts';
import {
  decisionsAt,
  invariants,
  isTerminal,
  REFUSAL_CODES,
  returnTargets,
  tasksOf,
  type Command,
  type Deadline,
  type OrgDirectory,
  type Policy,
  type Task,
} from './index.ts';

const deadline = (then: Deadline['then']) => ({ deadline: { hours: 8, then } });
const everything: Partial<Policy['switches']> = {
  slates: 'at-activation',
  returnTo: 'any-visited',
  takeBack: true,
  transfer: true,
  delegate: true,
  addSign: { depth: 3, most: 6 },
  carry: true,
  returnBudget: 3,
  urgeCooldownMinutes: 5,
};
const votes = aPolicy(
  [
    { ...aNode('advice', 'business-manager', 'legal'), mode: 'advisory', ...deadline('approve') },
    {
      kind: 'parallel',
      key: 'both',
      branches: [
        {
          key: 'left',
          steps: [
            {
              ...aNode('share', 'legal', 'finance-manager', 'vp-rd'),
              mode: 'ratio',
              abstain: 'shrinks',
              ...deadline('escalate'),
            },
            {
              ...aNode('line', 'legal', 'finance-manager', 'assistant-to-president'),
              mode: 'sequence',
              ...deadline('reject'),
            },
          ],
        },
        {
          key: 'right',
          steps: [
            {
              ...aNode('groups'),
              mode: 'per-group',
              approvers: [
                { by: 'position', code: 'department-manager', group: 'sales' },
                { by: 'position', code: 'vp-implementation', group: 'technical' },
                { by: 'position', code: 'vp-rd', group: 'technical' },
              ],
            },
          ],
        },
      ],
    },
    { ...aNode('told', 'finance-manager'), kind: 'cc' },
    {
      ...aNode('weight'),
      mode: 'weight',
      approvers: [
        { by: 'position', code: 'president', weight: 2 },
        { by: 'position', code: 'vp-rd' },
      ],
    },
  ],
  everything,
);
const signatures: Policy = {
  ...aPolicy(
    [aNode('head'), { ...aNode('all', 'legal', 'finance-manager', 'vp-rd'), mode: 'all' }, aNode('last', 'vp-rd')],
    {
      ...everything,
      separate: [['all', 'last']],
      duplicateApprover: 'each',
      withdraw: 'before-first-decision',
    },
  ),
};
const withHead: Policy = {
  ...signatures,
  steps: [{ ...aNode('head'), approvers: [{ by: 'departmentHead' }] }, ...signatures.steps.slice(1)],
};

const frozen: Policy = {
  ...withHead,
  switches: {
    ...withHead.switches,
    slates: 'at-submission',
    selfApproval: 'allow',
    restart: 'jump-back',
    carry: false,
  },
};

const inForce = { from: '2026-11-01', until: '2026-12-31' };
const organisations: readonly OrgDirectory[] = [
  hualan,
  hualanOrg({ but: { 'manager-a': { disabled: true }, legal: { disabled: true } } }),
  hualanOrg({ but: { 'manager-a': { positions: [] }, 'sales-b1': { positions: ['legal'] } } }),
  hualanOrg({ but: { 'vp-rd': { disabled: true }, president: { disabled: true }, 'vp-impl': { disabled: true } } }),
  {
    ...hualan,
    proxies: [
      { principal: 'vp-rd', proxy: 'vp-impl', ...inForce },
      { principal: 'legal', proxy: 'sales-a1', ...inForce },
      { principal: 'finance', proxy: 'business', ...inForce },
      { principal: 'business', proxy: 'finance', ...inForce },
    ],
    absences: [{ person: 'manager-a', ...inForce }],
    departments: hualan.departments.map((each) =>
      each.id === 'sales-a' ? { ...each, actingHeadId: 'manager-b' } : each,
    ),
  },
];

const SEEN = ['agree', 'reject', 'abstain', 'return', 'transfer', 'delegate', 'addSign'] as const;
const REST = [
  ...(['removeSign', 'takeBack', 'timeout', 'rehome', 'reassign', 'resume', 'suspend', 'urge', 'resubmit'] as const),
  ...(['migrate', 'withdraw', 'terminate', 'organisation', 'cc'] as const),
];
const step = fc.record({
  what: fc.oneof(
    { weight: 30, arbitrary: fc.constant('agree' as const) },
    { weight: 8, arbitrary: fc.constant('takeBack' as const) },
    { weight: 14, arbitrary: fc.constantFrom(...SEEN) },
    { weight: 13, arbitrary: fc.constantFrom(...REST) },
    { weight: 6, arbitrary: fc.constantFrom('removeSign' as const, 'timeout' as const) },
  ),
  pick: fc.nat(97),
  other: fc.nat(97),
  stray: fc.integer({ min: 0, max: 15 }).map((value) => value === 0),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const isSaid = (what: Step['what']): what is (typeof SEEN)[number] => (SEEN as readonly string[]).includes(what);

function take(course: Course, next: Step): void {
  if (next.what === 'organisation') peopleMove(course, next);
  else if (next.what === 'resubmit') course.resubmits({ ratio: 1 + (next.pick % 2) });
  else if (next.what === 'migrate') migrate(course);
  else if (isSaid(next.what)) say(course, next.what, next);
  else act(course, next.what, next);
}

/** Something done in an open seat: mostly by whoever sits there. */
function say(course: Course, what: (typeof SEEN)[number], { pick, other, stray }: Step): void {
  const { instance } = course;
  const task = at(seatsIn(course, stray ? [] : ['OPEN']), pick);
  const to = someone(other);
  const targets = task ? [null, ...returnTargets(instance, task.nodeKey)] : [null];
  const offered = task ? decisionsAt(instance, task)[0] : undefined;
  const actor = stray ? to : at([task?.actor ?? to, task?.principal ?? to], other);
  course.does(actor ?? to, what === 'agree' ? (offered ?? 'approve') : what, {
    task: task?.id ?? 'none',
    with: {
      to: what === 'return' ? at(targets, other) : to,
      resume: at(['forward', 'back-to-me'], pick),
      people: [to, someone(pick)],
      where: at(['before', 'after', 'parallel'], other),
      mode: at(['all', 'any', 'sequence'], pick),
    },
  });
}

/** Something done from elsewhere: about a seat or about the whole. */
function act(course: Course, what: Command['kind'], { pick, other, stray }: Step): void {
  const { instance, submitter } = course;
  const about = { takeBack: ['APPROVED', 'ABSTAINED', 'ADVISED'], removeSign: ['OPEN', 'HELD', 'WAITING'] }[
    what as string
  ];
  const added = (task: Task) =>
    what !== 'removeSign' || task.origin.kind === 'add-sign' || task.origin.kind === 'delegate';
  const task = at(seatsIn(course, about ?? ['OPEN', 'HELD']).filter(added), pick);
  const adder = task && task.origin.kind !== 'policy' ? instance.actions[task.origin.by - 1]?.actor : undefined;
  const decider = instance.actions.find(({ taskId }) => taskId === task?.id)?.actor;
  const who = { removeSign: adder, takeBack: decider, urge: submitter, withdraw: submitter, cc: submitter }[
    what as string
  ];
  const people = [someone(other)];
  const named = {
    people,
    taskId: task?.id ?? 'none',
    to: someone(other),
    second: 'business',
    reason: 'because',
    stage: 'due',
  };
  course.acts(stray ? someone(other) : (who ?? 'admin'), { kind: what, ...named });
}

function someone(pick: number): string {
  return at(hualan.people, pick)?.id ?? '';
}

function seatsIn({ instance }: Course, states: readonly string[]): readonly Task[] {
  const found = instance.tasks.filter(({ state }) => states.includes(state));
  return found.length > 0 ? found : instance.tasks;
}

/** The house is told at once, or only later. */
function peopleMove(course: Course, { pick, other }: Step): void {
  course.org = at(organisations, pick) ?? hualan;
  if (other % 3 > 0) course.acts('system', { kind: 'rehome' });
}

/** To the next version of the policy, which asks one more. */
function migrate(course: Course): void {
  const more = aNode(`more-${course.policy.version}`, 'assistant-to-president');
  const policy = { ...course.policy, version: course.policy.version + 1, steps: [...course.policy.steps, more] };
  course.acts('admin', { kind: 'migrate', reason: 'because', context: { policy, org: course.org } });
  if (course.last.outcome === 'accepted') course.policy = policy;
}

describe('whoever does whatever, in whatever order, while people come and go', () => {
  it('breaks no rule, loses nothing, and every refusal says why', () => {
    const met = new Set<string>();
    const walk = fc.array(step, { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom(votes, withHead, frozen),
        fc.constantFrom('sales-a1', 'manager-a', 'vp-rd', 'president'),
        walk,
        (policy, submitter, steps) => {
          const course = new Course({ policy, submitter, facts: { ratio: 1 }, substance: offered });
          const orgs = [course.org, course.org];
          for (const next of steps) {
            const before = course.instance;
            take(course, next);
            for (const { seq } of course.instance.actions) orgs[seq] ??= course.org;
            if (next.what === 'organisation' && course.instance.actions.length === before.actions.length) continue;
            const { last, instance } = course;
            expect(invariants(instance, { ...course.context, orgAt: ({ seq }) => orgs[seq]! })).toEqual([]);
            expectConsequences(course, before);
            if (last.outcome === 'refused') {
              expect(instance).toEqual(before);
              expect(REFUSAL_CODES).toContain(last.refusal.code);
              expect(last.refusal.params).toBeTypeOf('object');
            }
            met.add(last.outcome === 'accepted' ? last.action.kind : last.outcome);
            met.add(instance.status);
            for (const { state } of [...instance.tasks, ...instance.nodes]) met.add(state);
          }
          const stored = JSON.parse(JSON.stringify(course.events)) as Course['events'];
          expect(invariants(course.instance, { ...course.context, events: stored })).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 20261122, endOnFailure: true },
    );
    expect([...met].sort()).toEqual(expect.arrayContaining(WHAT_HAPPENS));
  });
});

/** A walk that never got anywhere would prove nothing. */
const WHAT_HAPPENS = [
  ...['approve', 'reject', 'abstain', 'advise', 'opine', 'return', 'transfer', 'delegate', 'addSign', 'removeSign'],
  ...[
    'takeBack',
    'timeout',
    'rehome',
    'reassign',
    'resume',
    'suspend',
    'urge',
    'resubmit',
    'migrate',
    'withdraw',
    'cc',
  ],
  ...['APPROVED', 'REJECTED', 'RETURNED', 'BLOCKED', 'SUSPENDED', 'CANCELLED', 'RUNNING', 'WITHDRAWN'],
  ...['HELD', 'WAITING', 'TRANSFERRED', 'TAKEN_BACK', 'REMOVED', 'ABSTAINED', 'SUPERSEDED', 'AUTO_REJECTED'],
  ...['AUTO_APPROVED', 'STALLED', 'PASSED', 'FAILED', 'SKIPPED'],
].sort();

function expectConsequences({ last, instance }: Course, before: Course['instance']): void {
  if (isTerminal(before)) expect(last.outcome).toBe('refused');
  if (instance.status === 'RETURNED') expect(instance.tasks.filter(({ state }) => state === 'OPEN')).toEqual([]);
  expect(new Set(instance.tasks.map(({ id }) => id)).size).toBe(instance.tasks.length);
  expect(new Set(instance.nodes.map(({ id }) => id)).size).toBe(instance.nodes.length);
  for (const node of instance.nodes) {
    const closed = !['ACTIVE', 'STALLED'].includes(node.state);
    const live = tasksOf(instance, node).filter(({ state }) => ['OPEN', 'WAITING', 'HELD'].includes(state));
    if (closed) expect(live).toEqual([]);
    else if (node.state === 'ACTIVE') expect(live.some(({ state }) => state === 'OPEN')).toBe(true);
  }
}
