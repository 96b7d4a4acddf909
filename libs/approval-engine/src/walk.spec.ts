import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContract, aNode, aPolicy, aQuote, Course, hualan } from './course.fixtures.ts';
import {
  chain,
  contractPolicy,
  firstBrokenLink,
  fold,
  GENESIS,
  isLive,
  isTerminal,
  quotePolicy,
  REFUSAL_CODES,
  type Facts,
  type Instance,
  type Policy,
} from './index.ts';

const everyMode = aPolicy([
  { ...aNode('line', 'legal', 'finance-manager', 'assistant-to-president'), mode: 'sequence' },
  {
    kind: 'parallel',
    key: 'both',
    branches: [
      {
        key: 'left',
        steps: [
          { ...aNode('one', 'vp-rd', 'president'), mode: 'any' },
          { ...aNode('advice', 'business-manager'), mode: 'advisory' },
        ],
      },
      {
        key: 'right',
        when: { field: 'ratio', op: 'lt', value: 5000 },
        steps: [{ ...aNode('each', 'vp-implementation', 'legal'), mode: 'all', veto: 'collect' }],
      },
    ],
  },
  { ...aNode('told', 'finance-manager'), kind: 'cc' },
  aNode('last', 'president'),
]);
const patient: Policy = {
  ...contractPolicy,
  switches: { ...contractPolicy.switches, restart: 'jump-back', duplicateApprover: 'consecutive', returnBudget: 2 },
};

const deals: readonly [Policy, Facts][] = [
  [quotePolicy, aQuote(4000)],
  [quotePolicy, aQuote(4800, { customerMet: false, justified: true })],
  [contractPolicy, aContract('260000.00', 4800, { standardText: false, changedClauseOwners: ['legal', 'vp-rd'] })],
  [patient, aContract('260000.00', 4800)],
  [everyMode, { ratio: 4800 }],
  [everyMode, { ratio: 6000 }],
];

type Step = {
  readonly what: string;
  readonly pick: number;
  readonly stray: boolean;
  readonly stale: boolean;
  readonly key: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('approve') },
    { weight: 3, arbitrary: fc.constant('advise') },
    fc.constantFrom('reject', 'return', 'resubmit', 'resubmit', 'resubmit worse', 'withdraw', 'comment'),
  ),
  pick: fc.nat(30),
  stray: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
  stale: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
  key: fc.nat(60),
});
const submitter = fc.constantFrom('sales-a1', 'manager-a', 'vp-rd', 'president');
const walk = fc.tuple(fc.constantFrom(...deals), submitter, fc.array(step, { minLength: 1, maxLength: 25 }));

function take(course: Course, { what, pick, stray, stale, key }: Step): void {
  const people = hualan.people.map(({ id }) => id);
  const someone = people[pick % people.length] ?? '';
  if (what === 'withdraw') course.withdraws(stray ? someone : course.submitter);
  else if (what === 'comment') course.says(someone, 'a word');
  else if (what === 'resubmit') course.unchanged();
  else if (what === 'resubmit worse') course.resubmits({ ...course.facts, ratio: 4400 });
  else {
    const open = course.instance.tasks.filter(({ state }) => state === 'OPEN');
    const from = open.length > 0 && !stray ? open : course.instance.tasks;
    const task = from[pick % Math.max(1, from.length)];
    const seen = {
      task: task?.id ?? 'none',
      hash: stale ? 'old' : course.instance.subject.hash,
      key: stray ? `key-${key}` : undefined,
    };
    course.does(stray ? someone : (task?.actor ?? someone), what as 'approve', seen);
  }
}

describe('whatever people do, and in whatever order', () => {
  it('the record, the state and the rules agree after every step', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(walk, ([[policy, facts], who, steps]) => {
        const course = new Course({ policy, facts, submitter: who });
        for (const next of steps) {
          const before = course.instance;
          take(course, next);
          expectSound(course, before);
        }
        expectUnbroken(course);
        ends.add(course.instance.status);
      }),
      { numRuns: 400 },
    );
    expect([...ends].sort()).toEqual(['APPROVED', 'REJECTED', 'RETURNED', 'RUNNING', 'WITHDRAWN']);
  });
});

function expectSound(course: Course, before: Instance): void {
  const now = course.instance;
  const { last } = course;
  if (last.outcome === 'accepted') expect(last.instance).toEqual(now);
  else expect(now).toEqual(before);
  if (last.outcome === 'refused') expect(REFUSAL_CODES).toContain(last.refusal.code);
  if (isTerminal(before)) expect(last.outcome).not.toBe('accepted');
  expectSeatsSound(now);
  expectRecordSound(now);
}

function expectSeatsSound(instance: Instance): void {
  const live = instance.tasks.filter(isLive);
  if (instance.status === 'RUNNING') expect(instance.tasks.some(({ state }) => state === 'OPEN')).toBe(true);
  else expect(live).toEqual([]);
  expect(live.every(({ round }) => round === instance.round)).toBe(true);
  expect(instance.tasks.filter(({ actor, principal }) => [actor, principal].includes(instance.submitter))).toEqual([]);
  expect(new Set(instance.tasks.map(({ id }) => id)).size).toBe(instance.tasks.length);
  if (instance.status !== 'APPROVED') return;
  const closed = instance.nodes.filter(({ round }) => round === instance.round).map(({ key, state }) => [key, state]);
  for (const node of instance.plan.nodes) expect(['PASSED', 'SKIPPED']).toContain(Object.fromEntries(closed)[node.key]);
}

/** Every decided seat has the one action that decided it, by its own actor; actions are numbered. */
function expectRecordSound({ tasks, actions }: Instance): void {
  for (const task of tasks.filter(({ state }) => ['APPROVED', 'REJECTED', 'RETURNED', 'ADVISED'].includes(state))) {
    expect(actions.filter(({ taskId }) => taskId === task.id)).toMatchObject([
      { actor: task.actor, seq: task.closedBy },
    ]);
  }
  for (const task of tasks.filter(({ state }) => state === 'AUTO_APPROVED')) {
    expect(actions[(task.closedBy ?? 0) - 1]).toMatchObject({ kind: 'approve', principal: task.principal });
  }
  expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, index) => index + 1));
  expect(new Set(actions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(actions.length);
}

/** What went to the database and back amounts to the same, and every action hangs on the one before. */
function expectUnbroken({ events, links, instance }: Course): void {
  expect(fold(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(instance)));
  let hash = GENESIS;
  const chained = links.map((link) => ({ events: link, hash: (hash = chain(hash, link)) }));
  expect(firstBrokenLink(chained)).toBeNull();
}
