import type { Switches } from '../policy.ts';

/** The ranks of [001], lowest authority first. Legal, finance and business own clauses but rank with the managers. */
export const authorities = [
  ['department-manager', 'sales-management-manager', 'business-manager', 'legal', 'finance-manager'],
  ['assistant-to-president'],
  ['vp-rd', 'vp-implementation'],
  ['president'],
] as const;

export const switches: Switches = {
  selfApproval: 'superior',
  peers: ['vp-rd', 'vp-implementation'],
  duplicateApprover: 'first',
  emptySlate: 'climb',
  restart: 'from-start',
  withdraw: 'any-time',
  returnBudget: 10,
};
