import type { Pack } from '../pack.ts';
import { packOf } from '../pack.ts';
import type { Policy, Step } from '../policy.ts';
import { quotePolicy as first } from './001-quote-v1.ts';
import { rankedHouse } from './organisations.ts';
import { asks, fullSwitches, golden, refuses, within, yuan } from './words.ts';

/** Executives are reminded: above them nobody is left to ask. */
const deadlines: Readonly<Record<string, ReturnType<typeof within>>> = {
  'department-manager': within(8),
  'assistant-to-president': within(16),
  executive: within(24, 'remind'),
  'unmet-customer': within(16),
};

/** The route of version 1, with deadlines, and with everything the engine lets people do on the way. */
const policy: Policy = {
  ...first,
  version: 2,
  purpose: 'quote.discount',
  facts: { ...first.facts, ratio: { ...first.facts['ratio']!, worse: 'lower' } },
  steps: first.steps.map(timed),
  switches: fullSwitches(['vp-rd', 'vp-implementation']),
};

function timed(step: Step): Step {
  if (step.kind === 'ladder')
    return {
      ...step,
      rungs: step.rungs.map((rung) => ({ ...rung, deadline: deadlines[rung.key]!, decisive: ['ratio'] })),
    };
  return step.kind === 'approval'
    ? { ...step, deadline: deadlines[step.key]!, decisive: ['customerInCrm', 'customerMet'] }
    : step;
}

const quote = (ratio: number | null, but = {}) => ({
  ratio,
  amount: yuan('150000.00'),
  customerInCrm: true,
  customerMet: true,
  justified: false,
  ...but,
});
const manager = 'department-manager: manager-a';
const assistant = 'assistant-to-president: assistant';
const unmet = { customerMet: false, justified: true };

export const quotePack: Pack = packOf({
  purpose: 'quote.discount',
  policy,
  organisation: rankedHouse,
  cases: [
    golden('Q1 五折', 'sales-a1', quote(5000), asks(manager)),
    golden('Q2 4.999 折', 'sales-a1', quote(4999), asks(manager, assistant)),
    golden('Q3 4.5 折', 'sales-a1', quote(4500), asks(manager, assistant)),
    golden('Q4 4.499 折', 'sales-a1', quote(4499), asks(manager, assistant, 'executive: vp-rd, vp-impl, president')),
    golden('Q6 没有目录价', 'sales-a1', quote(null), refuses('fact_unknown', 'ratio')),
    golden('Q7 未见面客户', 'sales-a1', quote(5000, unmet), asks(manager, 'unmet-customer: assistant')),
    golden('未见面且无理由', 'sales-a1', quote(5000, { customerMet: false }), refuses('gate_closed', 'justification')),
    golden('Q8 经理自己提交', 'manager-a', quote(5200), asks('department-manager: assistant')),
    golden(
      'Q9 总裁提交四折',
      'president',
      quote(4000),
      asks('department-manager: vp-rd', assistant, 'executive: vp-rd, vp-impl'),
    ),
    golden('二部五折', 'sales-b1', quote(5000), asks('department-manager: manager-b')),
  ],
});
