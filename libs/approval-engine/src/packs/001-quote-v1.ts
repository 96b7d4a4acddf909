import type { Condition } from '../condition.ts';
import type { Policy } from '../policy.ts';
import { authorities, switches } from './company.ts';

/** A customer in the CRM whom somebody of ours has met: without it a quote is an exception. */
const known: Condition = {
  all: [
    { field: 'customerInCrm', op: 'eq', value: true },
    { field: 'customerMet', op: 'eq', value: true },
  ],
};

/**
 * [001] quotes: down to 5 折 the department manager, down to 4.5 折 the assistant to the president after him, below it
 * a vice president or the president after both. Bounds are inclusive on the generous side.
 */
export const quotePolicy: Policy = {
  code: '001-quote',
  version: 1,
  title: { 'zh-CN': '报价折扣审批', en: 'Quote discount approval' },
  facts: {
    ratio: { type: 'ratio', label: { 'zh-CN': '最低折扣', en: 'Worst price ratio' } },
    amount: { type: 'money', currency: 'CNY', label: { 'zh-CN': '报价金额', en: 'Quote amount' } },
    customerInCrm: { type: 'boolean', label: { 'zh-CN': '客户已在 CRM 中', en: 'Customer is in the CRM' } },
    customerMet: { type: 'boolean', label: { 'zh-CN': '已拜访过客户', en: 'Customer met in person' } },
    justified: { type: 'boolean', label: { 'zh-CN': '已说明理由', en: 'Justification given' } },
  },
  authorities,
  gates: [{ key: 'justification', require: { any: [known, { field: 'justified', op: 'eq', value: true }] } }],
  steps: [
    {
      kind: 'ladder',
      key: 'discount',
      climb: 'climb',
      rungs: [
        {
          key: 'department-manager',
          title: { 'zh-CN': '部门经理审批', en: 'Department manager' },
          mode: 'single',
          approvers: [{ by: 'departmentHead' }],
          sufficientWhen: { field: 'ratio', op: 'gte', value: 5000 },
        },
        {
          key: 'assistant-to-president',
          title: { 'zh-CN': '总裁助理审批', en: 'Assistant to the president' },
          mode: 'single',
          approvers: [{ by: 'position', code: 'assistant-to-president' }],
          sufficientWhen: { field: 'ratio', op: 'gte', value: 4500 },
        },
        {
          key: 'executive',
          title: { 'zh-CN': '副总裁或总裁审批', en: 'Vice president or president' },
          mode: 'any',
          approvers: [{ by: 'anyOfPositions', codes: ['vp-rd', 'vp-implementation', 'president'] }],
        },
      ],
    },
    {
      kind: 'approval',
      key: 'unmet-customer',
      title: { 'zh-CN': '未见面客户特批', en: 'Exception for a customer never met' },
      mode: 'single',
      when: { not: known },
      approvers: [{ by: 'position', code: 'assistant-to-president' }],
    },
  ],
  switches,
};
