import { hualanOrg } from '@countersign/testing';
import { aNode, aPolicy } from '../../course.fixtures.ts';
import { priceMatrix } from '../../matrix/matrix.fixtures.ts';
import { last, from, policy, rung, ladder, table, crowd, leaderless, type Planted } from './words.fixtures.ts';

export const faultyPeople: readonly Planted[] = [
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
    mistake: 'two nodes to be kept apart that only one person could decide',
    policy: policy([aNode('x', 'president'), aNode('y', 'president')], { separate: [['x', 'y']] }),
    code: 'separation_impossible',
    path: 'steps[1]',
    org: hualanOrg(),
    also: ['self_seat_vacant'],
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
    mistake: 'a clerk named for the top of a ladder',
    policy: policy([
      ladder(rung('r0', 'legal', from(5000)), {
        ...rung('r1', 'president'),
        approvers: [{ by: 'person', id: 'sales-b1' }],
      }),
    ]),
    code: 'approver_below_band',
    path: 'steps[0].rungs[1]',
    org: hualanOrg(),
    also: ['person_named'],
  },
  {
    mistake: 'a clerk named beside the president where either will do',
    policy: policy([
      { ...aNode('x', 'president'), mode: 'any', approvers: [...last.approvers, { by: 'person', id: 'sales-b1' }] },
    ]),
    code: 'approver_below_band',
    path: 'steps[0]',
    org: hualanOrg(),
    also: ['person_named'],
  },
  {
    mistake: 'a superior above a level that he does not reach',
    policy: policy([
      ladder(rung('r0', 'assistant-to-president', from(5000)), {
        ...rung('r1', 'president'),
        approvers: [{ by: 'superior' }],
      }),
    ]),
    code: 'approver_below_band',
    path: 'steps[0].rungs[1]',
    org: hualanOrg(),
  },
  {
    mistake: 'a clause owner who is to decide what a higher level did not suffice for',
    policy: policy([
      ladder(rung('r0', 'vp-rd', from(5000)), {
        ...rung('r1', 'president'),
        approvers: [{ by: 'positionsIn', fact: 'owners' }],
      }),
    ]),
    code: 'approver_below_band',
    path: 'steps[0].rungs[1]',
    org: hualanOrg(),
  },
  {
    mistake: 'a peer for the president who is below the level before him',
    policy: policy([ladder(rung('r0', 'assistant-to-president', from(5000)), rung('r1', 'president'))], {
      peers: ['legal'],
    }),
    code: 'approver_below_band',
    path: 'switches.peers',
    org: hualanOrg(),
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
    mistake: 'grants that may be missed by a tenth',
    policy: policy([last], { tolerance: { ratio: 0, amount: 1000 } }),
    code: 'limit_exceeded',
    path: 'switches.tolerance.amount',
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
];
