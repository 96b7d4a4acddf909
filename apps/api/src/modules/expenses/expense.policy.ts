import type { Policy } from '@countersign/approval-engine';
import { EXPENSE_FACTS } from './expense-facts.js';

export const EXPENSE_PURPOSE = 'expense.claim';

const upTo = (amount: string) => ({ field: 'amount', op: 'lte', value: { amount, currency: 'CNY' } }) as const;

/**
 * [000], [001]: the superior, from a certain amount on higher authority, then finance. What is tied to nothing in the CRM
 * is not paid back. In force until the company publishes one of its own.
 */
export const expensePolicy: Policy = {
  code: 'expense-claim',
  version: 1,
  title: { 'zh-CN': '费用报销审批', en: 'Expense claims' },
  facts: EXPENSE_FACTS,
  authorities: [
    ['department-manager', 'sales-management-manager', 'business-manager', 'legal', 'finance-manager'],
    ['assistant-to-president'],
    ['vp-rd', 'vp-implementation'],
    ['president'],
  ],
  gates: [{ key: 'linked', require: { field: 'linked', op: 'eq', value: true } }],
  steps: [
    {
      kind: 'ladder',
      key: 'superior',
      climb: 'climb',
      rungs: [
        {
          key: 'department-manager',
          title: { 'zh-CN': '部门经理审批', en: 'Department manager' },
          mode: 'single',
          approvers: [{ by: 'departmentHead' }],
          sufficientWhen: upTo('5000.00'),
        },
        {
          key: 'assistant-to-president',
          title: { 'zh-CN': '总裁助理审批', en: 'Assistant to the president' },
          mode: 'single',
          approvers: [{ by: 'position', code: 'assistant-to-president' }],
          sufficientWhen: upTo('20000.00'),
        },
        {
          key: 'president',
          title: { 'zh-CN': '总裁审批', en: 'President' },
          mode: 'single',
          approvers: [{ by: 'position', code: 'president' }],
        },
      ],
    },
    {
      kind: 'approval',
      key: 'finance',
      title: { 'zh-CN': '财务审核', en: 'Finance' },
      mode: 'single',
      approvers: [{ by: 'position', code: 'finance-manager' }],
    },
  ],
  switches: {
    selfApproval: 'superior',
    peers: ['vp-rd', 'vp-implementation'],
    duplicateApprover: 'first',
    emptySlate: 'climb',
    restart: 'from-start',
    withdraw: 'any-time',
    returnBudget: 10,
  },
};
