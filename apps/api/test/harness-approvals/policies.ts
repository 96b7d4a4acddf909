import type { ApprovalStep, ApproverRule, Policy, Seating, Switches } from '@countersign/approval-engine';

const text = (name: string) => ({ 'zh-CN': name, en: name });
const holders = (...codes: string[]): ApproverRule[] => codes.map((code) => ({ by: 'position', code }));
const node = (
  key: string,
  mode: Seating['mode'],
  approvers: readonly ApproverRule[],
  more: Partial<ApprovalStep> = {},
) => ({
  kind: 'approval' as const,
  key,
  title: text(key),
  mode,
  approvers,
  ...more,
});

const AUTHORITIES = [
  ['department-manager'],
  ['sales-management-manager', 'legal', 'finance-manager'],
  ['assistant-to-president'],
  ['vp-rd', 'vp-implementation'],
  ['president'],
];

/** Everything the engine lets people do. */
const OPEN: Switches = {
  selfApproval: 'superior',
  peers: ['vp-rd', 'vp-implementation'],
  duplicateApprover: 'each',
  emptySlate: 'climb',
  restart: 'from-start',
  withdraw: 'any-time',
  returnBudget: 3,
  slates: 'at-activation',
  returnTo: 'any-visited',
  takeBack: true,
  transfer: true,
  delegate: true,
  addSign: { depth: 2, most: 4 },
  urgeCooldownMinutes: 30,
  carry: true,
};

const base = {
  version: 1,
  facts: { ratio: { type: 'ratio', label: text('ratio'), worse: 'lower' } },
  authorities: AUTHORITIES,
  gates: [],
} as const;

/** Votes of every kind, two of them at once, and somebody who is only told. */
const votes: Policy = {
  ...base,
  code: 'harness-votes',
  title: text('votes'),
  steps: [
    node('advice', 'advisory', holders('sales-management-manager'), { deadline: { hours: 4, then: 'approve' } }),
    {
      kind: 'parallel',
      key: 'both',
      branches: [
        {
          key: 'shares',
          steps: [
            node('ratio', 'ratio', holders('legal', 'finance-manager', 'vp-rd'), { need: 5001, abstain: 'shrinks' }),
            node('weight', 'weight', [
              { by: 'position', code: 'vp-rd', weight: 2 },
              { by: 'position', code: 'vp-implementation', weight: 1 },
              { by: 'position', code: 'assistant-to-president', weight: 1 },
            ]),
          ],
        },
        {
          key: 'counts',
          steps: [
            node('count', 'count', holders('legal', 'assistant-to-president', 'vp-implementation'), { need: 2 }),
            node('groups', 'per-group', [
              { by: 'position', code: 'legal', group: 'law' },
              { by: 'position', code: 'finance-manager', group: 'money' },
              { by: 'position', code: 'vp-rd', group: 'money' },
            ]),
          ],
        },
      ],
    },
    { kind: 'cc', key: 'told', title: text('told'), approvers: holders('business-manager') },
    node('last', 'single', holders('president'), { when: { field: 'ratio', op: 'lt', value: 4500 } }),
  ],
  switches: OPEN,
};

/** One after the other, with deadlines that press on. */
const line: Policy = {
  ...base,
  code: 'harness-line',
  title: text('line'),
  steps: [
    node('head', 'any', [{ by: 'departmentHead' }], { deadline: { hours: 2, then: 'escalate' } }),
    node('sequence', 'sequence', holders('legal', 'finance-manager', 'sales-management-manager'), {
      deadline: { hours: 3, then: 'remind' },
    }),
    node('all', 'all', holders('vp-rd', 'vp-implementation'), {
      veto: 'collect',
      deadline: { hours: 6, then: 'reject' },
    }),
    node('any', 'any', holders('assistant-to-president', 'president')),
  ],
  switches: { ...OPEN, duplicateApprover: 'first', restart: 'jump-back', separate: [['head', 'any']], carry: false },
};

/** As strict as a stored policy from before there was anything to switch on. */
const strict: Policy = {
  ...base,
  code: 'harness-strict',
  title: text('strict'),
  steps: [
    node('all', 'all', holders('vp-rd', 'vp-implementation', 'legal')),
    node('any', 'any', holders('assistant-to-president', 'president')),
  ],
  switches: {
    selfApproval: 'superior',
    peers: [],
    duplicateApprover: 'first',
    emptySlate: 'block',
    restart: 'from-start',
    withdraw: 'before-first-decision',
    returnBudget: 1,
  },
};

const from = (value: number) => ({ field: 'ratio', op: 'gte', value }) as const;
const rung = (key: string, approvers: readonly ApproverRule[], more: Partial<Seating> = {}) => ({
  ...{ key, title: text(key), mode: 'any' as const, approvers },
  ...more,
});

/**
 * Which way it goes, and how high, follows from the deal; who is asked is found once and kept; and whoever has the
 * authority decides on his own wish. What has been seen is taken back no more.
 */
const climbing: Policy = {
  ...base,
  code: 'harness-climbing',
  title: text('climbing'),
  steps: [
    {
      kind: 'choice',
      key: 'size',
      branches: [{ key: 'good', when: from(5000), steps: [node('quick', 'single', holders('legal'))] }],
      otherwise: [node('careful', 'all', holders('legal', 'finance-manager'))],
    },
    {
      kind: 'ladder',
      key: 'levels',
      climb: 'climb',
      rungs: [
        { ...rung('manager', [{ by: 'departmentHead' }]), sufficientWhen: from(5000) },
        { ...rung('assistant', holders('assistant-to-president')), sufficientWhen: from(4500) },
        rung('executive', [{ by: 'anyOfPositions', codes: ['vp-rd', 'vp-implementation', 'president'] }], {
          deadline: { hours: 5, then: 'escalate' },
        }),
      ],
    },
    {
      kind: 'ladder',
      key: 'one',
      climb: 'final',
      rungs: [
        { ...rung('small', [{ by: 'superior' }]), sufficientWhen: from(5000) },
        rung('large', holders('vp-rd', 'president')),
      ],
    },
  ],
  switches: {
    ...OPEN,
    selfApproval: 'allow',
    slates: 'at-submission',
    duplicateApprover: 'consecutive',
    takeBack: 'unseen',
  },
};

export const POLICIES: readonly Policy[] = [votes, line, strict, climbing];
/**
 * The same, with the first node asked of one more and another at the end: what an approval under way may be moved to, or
 * back from. What has been decided at the first is then asked again.
 */
export const OTHER_VERSIONS: readonly Policy[] = POLICIES.map((policy) => ({
  ...policy,
  version: 2,
  steps: [
    ...policy.steps.map((step, index) =>
      index === 0 && step.kind === 'approval'
        ? { ...step, approvers: [...step.approvers, ...holders('president')] }
        : step,
    ),
    node('more', 'any', holders('sales-management-manager', 'assistant-to-president')),
  ],
}));
export const purposeOf = ({ code }: Policy): string => `harness.${code}`;
