import { hualanOrg } from '@countersign/testing';
import { aNode, aPolicy } from '../course.fixtures.ts';
import { priceFacts, priceMatrix } from '../matrix/matrix.fixtures.ts';
import type { Condition, FindingCode, Matrix, OrgDirectory, Policy, Step } from '../index.ts';

/** A policy with one mistake in it, and what the checker has to say about it. */
export interface Planted {
  readonly mistake: string;
  readonly policy: Policy;
  readonly code: FindingCode;
  readonly path: string;
  readonly org?: OrgDirectory;
  /** What else follows from the mistake. */
  readonly also?: readonly FindingCode[];
}

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const label = { 'zh-CN': '项', en: 'Item' };
const is = (
  field: string,
  op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte',
  value: number | boolean | string,
): Condition => ({
  field,
  op,
  value,
});
const below = (ratio: number) => is('ratio', 'lt', ratio);
const from = (ratio: number) => is('ratio', 'gte', ratio);

const facts: Policy['facts'] = {
  ratio: { type: 'ratio', label },
  amount: { type: 'money', currency: 'CNY', label },
  urgent: { type: 'boolean', label },
  region: { type: 'enum', values: ['east', 'north'], label },
  margin: { type: 'integer', nullable: true, label },
  owners: { type: 'codes', label },
  buyer: { type: 'id', label },
};
const policy = (
  steps: readonly Step[],
  switches: Partial<Policy['switches']> = {},
  more: Partial<Policy> = {},
): Policy => ({
  ...aPolicy(steps, switches),
  facts,
  ...more,
});
const last = aNode('last', 'president');
const asks = (key: string, position = 'legal') => [aNode(key, position)];
const choice = (branches: readonly Condition[], otherwise: readonly Step[] = []): Step => ({
  kind: 'choice',
  key: 'choice',
  branches: branches.map((when, index) => ({ key: `b${index}`, when, steps: asks(`n${index}`) })),
  otherwise,
});
const rung = (key: string, position: string, sufficientWhen?: Condition) => ({
  ...aNode(key, position),
  kind: undefined,
  ...(sufficientWhen ? { sufficientWhen } : {}),
});
const ladder = (...rungs: ReturnType<typeof rung>[]): Step => ({
  kind: 'ladder',
  key: 'ladder',
  climb: 'climb',
  rungs: rungs.map(({ kind: _kind, ...each }) => each),
});
const table = (change: Partial<Matrix>): Policy => ({
  ...aPolicy([{ kind: 'matrix', key: 'price', matrix: 'price', climb: 'climb' }]),
  facts: priceFacts,
  matrices: { price: { ...priceMatrix, ...change } },
});
const bands = (...cells: Matrix['cells']): Policy => table({ dimensions: [{ fact: 'ratio', worse: 'lower' }], cells });
const proxy = (principal: string, to: string) => ({ principal, proxy: to, from: '2026-01-01', until: '2026-12-31' });
const crowd = (): OrgDirectory => {
  const org = hualanOrg();
  const one = org.people.find(({ id }) => id === 'legal')!;
  return {
    ...org,
    people: [...org.people, ...Array.from({ length: 500 }, (_, index) => ({ ...one, id: `legal-${index}` }))],
  };
};
const leaderless: OrgDirectory = {
  ...hualanOrg(),
  departments: hualanOrg().departments.map((each) => ({ ...each, headId: null })),
};

export const planted: readonly Planted[] = [
  {
    mistake: 'a branch that an earlier one has already taken',
    policy: policy([choice([below(5000), below(4500)], asks('rest'))]),
    code: 'step_unreachable',
    path: 'steps[0].branches[1]',
  },
  {
    mistake: 'a branch that contradicts itself',
    policy: policy([choice([{ all: [below(4000), from(5000)] }], asks('rest'))]),
    code: 'step_unreachable',
    path: 'steps[0].branches[0]',
  },
  {
    mistake: 'a step that contradicts the branch around it',
    policy: policy([
      {
        kind: 'choice',
        key: 'c',
        branches: [
          { key: 'b', when: below(4500), steps: [aNode('a', 'legal'), { ...aNode('x', 'legal'), when: from(5000) }] },
        ],
        otherwise: asks('rest'),
      },
    ]),
    code: 'step_unreachable',
    path: 'steps[0].branches[0].steps[1]',
  },
  {
    mistake: 'a way out for what the branches before it have used up',
    policy: policy([choice([is('urgent', 'eq', true), is('urgent', 'eq', false)], asks('rest'))]),
    code: 'step_unreachable',
    path: 'steps[0].otherwise',
  },
  {
    mistake: 'a step behind a gate that never lets its deals in',
    policy: policy(
      [last, { ...aNode('x', 'legal'), when: below(3000) }],
      {},
      { gates: [{ key: 'g', require: from(4000) }] },
    ),
    code: 'step_unreachable',
    path: 'steps[1]',
  },
  {
    mistake: 'a rung for deals that the rung before suffices for',
    policy: policy([
      ladder(
        rung('r0', 'legal', from(4500)),
        rung('r1', 'assistant-to-president', below(4500)),
        rung('r2', 'president'),
      ),
    ]),
    code: 'step_unreachable',
    path: 'steps[0].rungs[2]',
  },
  {
    mistake: 'an enum without a value left for the last branch',
    policy: policy([
      choice([is('region', 'eq', 'east'), is('region', 'ne', 'east'), is('region', 'eq', 'north')], asks('rest')),
    ]),
    code: 'step_unreachable',
    path: 'steps[0].branches[2]',
    also: ['step_unreachable'],
  },
  {
    mistake: 'bands of a ratio with a gap between them',
    policy: policy([choice([from(5000), { all: [from(4000), below(4900)] }, below(4000)]), last]),
    code: 'band_gap',
    path: 'steps[0]',
  },
  {
    mistake: 'bands of an amount that leave out one cent',
    policy: policy([
      choice([
        { field: 'amount', op: 'lt', value: yuan('200000.00') },
        { field: 'amount', op: 'gt', value: yuan('200000.00') },
      ]),
      last,
    ]),
    code: 'band_gap',
    path: 'steps[0]',
  },
  {
    mistake: 'parallel bands with a gap',
    policy: policy([
      {
        kind: 'parallel',
        key: 'p',
        branches: [
          { key: 'p1', when: from(5000), steps: asks('a') },
          { key: 'p2', when: below(4999), steps: asks('b') },
        ],
      },
      last,
    ]),
    code: 'band_gap',
    path: 'steps[0]',
  },
  {
    mistake: 'bands that both claim a boundary',
    policy: policy([choice([{ all: [from(4500), is('ratio', 'lte', 5000)] }, from(5000)], asks('rest'))]),
    code: 'band_overlap',
    path: 'steps[0]',
  },
  {
    mistake: 'a question about a fact that a subject may lack',
    policy: policy([last, { ...aNode('x', 'legal'), when: is('margin', 'lt', 1000) }]),
    code: 'null_unanswered',
    path: 'steps[1]',
  },
  {
    mistake: 'a gate that asks for a fact that a subject may lack',
    policy: policy([last], {}, { gates: [{ key: 'g', require: is('margin', 'gte', 0) }] }),
    code: 'null_unanswered',
    path: 'gates[0].require',
  },
  {
    mistake: 'gates that no deal can open together',
    policy: policy(
      [last],
      {},
      {
        gates: [
          { key: 'g', require: from(5000) },
          { key: 'h', require: below(4000) },
        ],
      },
    ),
    code: 'gate_never_opens',
    path: 'gates',
  },
  {
    mistake: 'a deal that nobody is asked about',
    policy: policy([{ ...aNode('x', 'legal'), when: below(5000) }]),
    code: 'nobody_asked',
    path: 'steps',
  },
  {
    mistake: 'a position that nobody in the house holds, with nobody above it',
    policy: policy([aNode('x', 'chairman')], {}, { authorities: [...aPolicy([]).authorities, ['chairman']] }),
    code: 'slate_empty',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'departments without heads, where an empty seat blocks',
    policy: policy([{ ...aNode('x'), approvers: [{ by: 'departmentHead' }] }, last], { emptySlate: 'block' }),
    code: 'slate_empty',
    path: 'steps[0]',
    org: leaderless,
  },
  {
    mistake: 'a person who has left',
    policy: policy([{ ...aNode('x'), approvers: [{ by: 'person', id: 'legal' }] }, last], { emptySlate: 'block' }),
    code: 'slate_empty',
    path: 'steps[0]',
    org: hualanOrg({ but: { legal: { disabled: true } } }),
    also: ['person_named'],
  },
  {
    mistake: 'heads who would decide their own deals, and nobody in their stead',
    policy: policy([{ ...aNode('x'), approvers: [{ by: 'departmentHead' }] }], { selfApproval: 'block' }),
    code: 'self_seat_vacant',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'a submitter who may approve himself',
    policy: policy([{ ...aNode('x'), approvers: [{ by: 'departmentHead' }] }], { selfApproval: 'allow' }),
    code: 'self_approval',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'a manager above the assistant to the president',
    policy: policy([ladder(rung('r0', 'assistant-to-president', from(5000)), rung('r1', 'legal'))]),
    code: 'approver_below_band',
    path: 'steps[0].rungs[1]',
  },
  {
    mistake: 'a level of a table whose weakest voice is below the level before',
    policy: table({
      levels: priceMatrix.levels.map((level) =>
        level.key === 'top'
          ? { ...level, mode: 'any', approvers: [{ by: 'anyOfPositions', codes: ['legal', 'president'] }] }
          : level,
      ),
    }),
    code: 'approver_below_band',
    path: 'matrices.price.levels[2]',
  },
  {
    mistake: 'a thousand returns',
    policy: policy([last], { returnBudget: 1000 }),
    code: 'return_unbounded',
    path: 'switches.returnBudget',
  },
  {
    mistake: 'seats added to added seats without end',
    policy: policy([last], { addSign: { depth: 9, most: 10 } }),
    code: 'limit_exceeded',
    path: 'switches.addSign.depth',
  },
  {
    mistake: 'reminders without a pause',
    policy: policy([last], { urgeCooldownMinutes: 0 }),
    code: 'limit_exceeded',
    path: 'switches.urgeCooldownMinutes',
  },
  {
    mistake: 'a person named',
    policy: policy([{ ...aNode('x'), approvers: [{ by: 'person', id: 'legal' }] }]),
    code: 'person_named',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'proxies in a circle',
    policy: policy([aNode('x', 'legal')]),
    code: 'proxy_cycle',
    path: 'organisation.proxies',
    org: {
      ...hualanOrg(),
      proxies: [proxy('legal', 'finance'), proxy('finance', 'business'), proxy('business', 'legal')],
    },
  },
  {
    mistake: 'a chain of proxies longer than it is followed',
    policy: policy([aNode('x', 'legal')], { proxyDepth: 1 }),
    code: 'proxy_chain_long',
    path: 'organisation.proxies',
    org: { ...hualanOrg(), proxies: [proxy('legal', 'finance'), proxy('finance', 'business')] },
  },
  {
    mistake: 'five hundred and one seats',
    policy: policy([{ ...aNode('x', 'legal'), mode: 'all' }]),
    code: 'too_many_seats',
    path: 'steps[0]',
    org: crowd(),
  },
  {
    mistake: 'two votes from one seat',
    policy: policy([{ ...aNode('x', 'legal'), mode: 'count', need: 2 }]),
    code: 'threshold_unreachable',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'a vote from a group without a seat',
    policy: policy([
      {
        ...aNode('x'),
        approvers: [{ by: 'position', code: 'legal', group: 'law' }],
        mode: 'per-group',
        groups: { law: 1, money: 1 },
      },
    ]),
    code: 'threshold_unreachable',
    path: 'steps[0]',
    org: hualanOrg(),
  },
  {
    mistake: 'a binding decision that the clock takes',
    policy: policy([{ ...aNode('x', 'legal'), deadline: { hours: 8, then: 'approve' } }]),
    code: 'auto_approve_binding',
    path: 'steps[0].deadline',
  },
  {
    mistake: 'a deadline that hands over to nobody',
    policy: policy([{ ...last, deadline: { hours: 8, then: 'escalate' } }]),
    code: 'escalation_nowhere',
    path: 'steps[0].deadline',
  },
  {
    mistake: 'a table with a hole',
    policy: bands(
      { where: { ratio: { from: 5000 } }, requires: 'manager' },
      { where: { ratio: { below: 4500 } }, requires: 'top' },
    ),
    code: 'matrix_gap',
    path: 'matrices.price.cells',
  },
  {
    mistake: 'a table that says two things',
    policy: bands(
      { where: { ratio: { from: 4500 } }, requires: 'manager' },
      { where: { ratio: { below: 5000 } }, requires: 'top' },
    ),
    code: 'matrix_overlap',
    path: 'matrices.price.cells',
    also: ['matrix_not_monotone'],
  },
  {
    mistake: 'a table that asks less for a worse price',
    policy: bands(
      { where: { ratio: { from: 5000 } }, requires: 'top' },
      { where: { ratio: { below: 5000 } }, requires: 'manager' },
    ),
    code: 'matrix_not_monotone',
    path: 'matrices.price.cells',
  },
  {
    mistake: 'a table that nobody reads',
    policy: { ...table({}), steps: [last] },
    code: 'matrix_unused',
    path: 'matrices.price',
  },
  {
    mistake: 'a table that two steps read',
    policy: {
      ...table({}),
      steps: ['one', 'two'].map((key) => ({ kind: 'matrix', key, matrix: 'price', climb: 'climb' }) as const),
    },
    code: 'key_repeated',
    path: 'matrices.price',
  },
];
