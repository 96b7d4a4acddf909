import type { Approval, ApprovalRow, Reason, RouteNode, Seat, Verb } from '@/modules/approvals/approval';
import type { Verdict } from '@/ui/VerbButton.vue';

const NO: Verdict = { allowed: false };
const YES: Verdict = { allowed: true };
export const because = (text: string): Reason => ({ code: 'test', params: {}, text });
export const personNamed = (name: string) => ({ id: `id-of-${name}`, name });

export function aSeat(name: string, state: string, rest: Partial<Seat> = {}): Seat {
  return {
    id: state === 'planned' ? null : `task-of-${name}`,
    person: personNamed(name),
    onBehalfOf: null,
    position: '经理',
    state,
    version: 1,
    openedAt: state === 'planned' ? null : '2026-11-23T01:30:00.000Z',
    decidedAt: null,
    opinion: null,
    reason: null,
    how: [],
    group: null,
    weight: null,
    origin: { kind: 'policy', by: null, reason: null },
    addedBy: null,
    ...rest,
  };
}

export function aNode(title: string, state: string, tasks: Seat[], rest: Partial<RouteNode> = {}): RouteNode {
  return {
    nodeKey: title,
    title,
    mode: 'single',
    round: 1,
    visit: 1,
    state,
    after: [],
    why: [],
    counterfactual: null,
    openedAt: state === 'planned' ? null : '2026-11-23T01:30:00.000Z',
    dueAt: null,
    overdue: false,
    remainingMinutes: null,
    haltedAt: null,
    dueExplanation: [],
    progress: null,
    tasks,
    ...rest,
  };
}

export function aRow(rest: Partial<ApprovalRow> = {}): ApprovalRow {
  return {
    id: 'approval-1',
    version: 3,
    subjectType: 'quote',
    subjectId: 'quote-1',
    title: '产线数据中台报价',
    number: 'QT202611-0007',
    summary: { amount: { amount: '960000.00', currency: 'CNY' }, ratio: 4800, customerName: '华锐智能装备' },
    submitter: personNamed('周子涵'),
    submittedAt: '2026-11-23T01:20:00.000Z',
    finishedAt: null,
    status: 'running',
    stalled: false,
    round: 1,
    currentNodes: ['部门经理'],
    myTask: null,
    dueAt: null,
    overdue: false,
    remainingMinutes: null,
    haltedAt: null,
    holders: [],
    holderCount: 0,
    myDecision: null,
    ...rest,
  };
}

/** The reader's own open seat, as a row and an approval name it. */
export const myTask: NonNullable<ApprovalRow['myTask']> = {
  ...{ id: 'task-of-陈思远', version: 2, nodeTitle: '部门经理', mode: 'single' },
  ...{ openedAt: '2026-11-23T01:30:00.000Z', dueAt: null, overdue: false, remainingMinutes: null },
};

const VERBS = [
  ...['approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer', 'delegate', 'addSign', 'removeSign'],
  ...['takeBack', 'urge', 'suspend', 'resume', 'reassign', 'terminate', 'comment', 'withdraw', 'revoke', 'cc'],
  ...['evidence'],
];

/** An approval in which the reader may do just what is named; the rest is refused, with a reason where one is given. */
export function anApproval(
  may: (Verb | 'comment' | 'evidence')[] = [],
  rest: Partial<Approval> = {},
  refusals: Partial<Record<Verb | 'withdraw', string | { code: string; detail: string }>> = {},
): Approval {
  const can = Object.fromEntries(
    VERBS.map((verb) => {
      const no = refusals[verb as Verb];
      const because = typeof no === 'string' ? { code: 'no', detail: no } : no;
      return [verb, may.includes(verb as Verb) ? YES : { ...NO, ...because }];
    }),
  ) as Approval['can'];
  return {
    ...aRow(),
    policy: { code: 'quote', name: '报价审批', version: 3 },
    subjectHash: 'a'.repeat(64),
    link: '/quotes/quote-1',
    hidesAmounts: false,
    marksSeen: false,
    note: '',
    snapshot: {},
    reassignments: [],
    labels: {},
    facts: [],
    route: [],
    skipped: [],
    holes: [],
    actions: [],
    previous: null,
    earlier: null,
    later: null,
    diff: [],
    can,
    returnTargets: [],
    resumes: ['forward'],
    takeBackTaskId: null,
    suspension: null,
    revocation: null,
    ...rest,
  };
}
