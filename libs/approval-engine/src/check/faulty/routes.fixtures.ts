import { aNode } from '../../course.fixtures.ts';
import { yuan, is, below, from, policy, last, asks, choice, rung, ladder, type Planted } from './words.fixtures.ts';

export const faultyRoutes: readonly Planted[] = [
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
    mistake: 'steps in a line that leave something out between them',
    policy: policy([
      last,
      { ...aNode('a', 'legal'), when: { all: [from(4500), below(5000)] } },
      { ...aNode('b', 'finance-manager'), when: below(4000) },
    ]),
    code: 'step_gap',
    path: 'steps[1]',
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
];
