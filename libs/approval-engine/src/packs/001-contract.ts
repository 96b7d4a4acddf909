import { packOf, type Pack } from '../pack.ts';
import type { Policy, Step } from '../policy.ts';
import { contractPolicy as first } from './001-contract-v1.ts';
import { rankedHouse } from './organisations.ts';
import { asks, fullSwitches, golden, refuses, within, yuan } from './words.ts';

const deadlines: Readonly<Record<string, ReturnType<typeof within>>> = {
  'department-manager': within(8),
  'assistant-to-president': within(16),
  'sales-management': within(8),
  'vp-rd': within(16),
  'vp-impl': within(16),
  'clause-owners': within(16),
  president: within(24, 'remind'),
};

/** What each of them answers for; who looks at the whole is asked again when anything of it gets worse. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  'department-manager': ['amountAggregate', 'ratio', 'standardText', 'grantCovers'],
  'assistant-to-president': ['ratio', 'grantCovers'],
  'sales-management': ['amountAggregate', 'ratio', 'standardText', 'changedClauseOwners'],
  'vp-rd': ['ratio'],
  'vp-impl': ['ratio'],
  'clause-owners': ['standardText', 'changedClauseOwners'],
  president: ['amountAggregate', 'ratio', 'standardText', 'changedClauseOwners'],
};

/** The steps of version 1, each with its deadline and with what it answers for. */
export function timed(step: Step): Step {
  switch (step.kind) {
    case 'choice':
      return {
        ...step,
        branches: step.branches.map((branch) => ({ ...branch, steps: branch.steps.map(timed) })),
        otherwise: step.otherwise.map(timed),
      };
    case 'parallel':
      return { ...step, branches: step.branches.map((branch) => ({ ...branch, steps: branch.steps.map(timed) })) };
    case 'ladder':
      return { ...step, rungs: step.rungs.map((rung) => ({ ...rung, ...termsOf(rung.key) })) };
    case 'approval':
      return { ...step, ...termsOf(step.key) };
    default:
      return step;
  }
}

function termsOf(key: string) {
  return { deadline: deadlines[key]!, decisive: decisive[key]! };
}

const policy: Policy = {
  ...first,
  version: 2,
  purpose: 'contract.approval',
  facts: {
    ...first.facts,
    amountAggregate: { ...first.facts['amountAggregate']!, worse: 'higher' },
    ratio: { ...first.facts['ratio']!, worse: 'lower' },
  },
  steps: first.steps.map(timed),
  switches: fullSwitches(['vp-rd', 'vp-implementation']),
};

export const contract = (amount: string, ratio: number | null, but = {}) => ({
  amount: yuan(amount),
  amountAggregate: yuan(amount),
  ratio,
  customerInCrm: true,
  grantCovers: true,
  standardText: true,
  changedClauseOwners: [],
  ...but,
});
export const manager = 'department-manager: manager-a';
export const countersigned = ['sales-management: sales-mgmt', 'vp-rd: vp-rd', 'vp-impl: vp-impl'];
export const president = 'president: president';
const changed = { standardText: false, changedClauseOwners: ['legal'] };
const aggregated = { amountAggregate: yuan('240000.00') };

export const contractPack: Pack = packOf({
  purpose: 'contract.approval',
  policy,
  organisation: rankedHouse,
  cases: [
    golden('C1 二十万、4.5 折、标准文本', 'sales-a1', contract('200000.00', 4500), asks(manager)),
    golden('C2 多一分钱', 'sales-a1', contract('200000.01', 9000), asks(...countersigned, president)),
    golden('C3 4.499 折', 'sales-a1', contract('150000.00', 4499), asks(...countersigned, president)),
    golden(
      'C4 改动一个字',
      'sales-a1',
      contract('150000.00', 6000, changed),
      asks(...countersigned, 'clause-owners: legal', president),
    ),
    golden('C5 拆成两份', 'sales-a1', contract('120000.00', 6000, aggregated), asks(...countersigned, president)),
    golden(
      'C6 客户不在 CRM',
      'sales-a1',
      contract('150000.00', 6000, { customerInCrm: false }),
      refuses('gate_closed', 'customer-in-crm'),
    ),
    golden(
      'C7 没有报价授权',
      'sales-a1',
      contract('150000.00', 4700, { grantCovers: false }),
      asks(manager, 'assistant-to-president: assistant'),
    ),
    golden('折扣未知', 'sales-a1', contract('150000.00', null), refuses('fact_unknown', 'ratio')),
    golden('二部小合同', 'sales-b2', contract('80000.00', 5000), asks('department-manager: manager-b')),
  ],
});
