import type { Policy, Step as PolicyStep } from '@countersign/approval-engine';
import { STEPS, type Step } from './event-log.ts';

/** Who of the demo company sits where. Nobody sits twice, so that every decision of the log needs its own person. */
export const SEATS: Readonly<Record<Step, { position: string; login: string }>> = {
  ADMINISTRATION: { position: 'business-manager', login: 'business' },
  PRE_APPROVER: { position: 'legal', login: 'legal' },
  'BUDGET OWNER': { position: 'finance-manager', login: 'finance' },
  SUPERVISOR: { position: 'assistant-to-president', login: 'assistant' },
  DIRECTOR: { position: 'vp-rd', login: 'vp-rd' },
};
export const EMPLOYEE = 'sales-a1';

/**
 * The procedures of the university's units. Which unit follows which is not in the log, nor is it a matter of amount, so
 * it is read off who acted and given to the policy as the category of the claim.
 */
export const PROCEDURES: readonly { readonly category: string; readonly steps: readonly Step[] }[] = [
  { category: 'meals', steps: ['SUPERVISOR'] },
  { category: 'travel', steps: ['ADMINISTRATION', 'SUPERVISOR'] },
  { category: 'exhibition', steps: ['ADMINISTRATION', 'BUDGET OWNER', 'SUPERVISOR'] },
  { category: 'entertainment', steps: ['PRE_APPROVER', 'SUPERVISOR'] },
  { category: 'office', steps: ['SUPERVISOR', 'DIRECTOR'] },
  { category: 'lodging', steps: ['ADMINISTRATION', 'SUPERVISOR', 'DIRECTOR'] },
  { category: 'other', steps: ['ADMINISTRATION', 'BUDGET OWNER', 'SUPERVISOR', 'DIRECTOR'] },
  { category: 'local_transport', steps: ['PRE_APPROVER', 'SUPERVISOR', 'DIRECTOR'] },
];

/** The shortest procedure in which all of these are asked. */
export function procedureFor(acting: ReadonlySet<string>): (typeof PROCEDURES)[number] {
  const found = PROCEDURES.find(({ steps }) => [...acting].every((step) => steps.includes(step as Step)));
  if (!found) throw new Error(`No procedure asks ${[...acting].join(', ')}.`);
  return found;
}

function stepOf(step: Step): PolicyStep {
  const asking = PROCEDURES.filter(({ steps }) => steps.includes(step)).map(({ category }) => category);
  return {
    kind: 'approval',
    key: nodeKeyOf(step),
    title: { 'zh-CN': step, en: step },
    mode: 'single',
    approvers: [{ by: 'position', code: SEATS[step].position }],
    when: { field: 'category', op: 'in', value: asking },
  };
}

export function nodeKeyOf(step: Step): string {
  return step.toLowerCase().replace(/[ _]/g, '-');
}

/** Administration, pre-approver, budget owner, supervisor, director: everybody anew after a return. */
export const replayPolicy: Policy = {
  code: 'payment-requests',
  version: 1,
  title: { 'zh-CN': '付款申请', en: 'Requests for payment' },
  facts: {
    category: {
      type: 'enum',
      values: [...PROCEDURES.map(({ category }) => category), 'mixed'],
      label: { 'zh-CN': '类别', en: 'Category' },
    },
  },
  authorities: [['business-manager', 'legal', 'finance-manager'], ['assistant-to-president'], ['vp-rd'], ['president']],
  gates: [],
  steps: STEPS.map(stepOf),
  switches: {
    selfApproval: 'block',
    peers: [],
    duplicateApprover: 'each',
    emptySlate: 'block',
    restart: 'from-start',
    withdraw: 'any-time',
    returnBudget: 20,
  },
};
