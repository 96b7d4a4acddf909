import type { Policy } from '../policy.ts';
import { authorities, switches } from './company.ts';

/**
 * [001] contracts: small, not cheap, on standard text and inside what its quote was granted: the department manager's
 * definite yes or no. Without the grant the discount authority that is missing is added. Everything else is countersigned.
 */
export const contractPolicy: Policy = {
  code: '001-contract',
  version: 1,
  title: { 'zh-CN': '合同评审会签', en: 'Contract review and countersign' },
  facts: {
    amountAggregate: {
      type: 'money',
      currency: 'CNY',
      label: { 'zh-CN': '90 天内合同累计金额', en: 'Contracts within 90 days' },
    },
    amount: { type: 'money', currency: 'CNY', label: { 'zh-CN': '合同金额', en: 'Contract amount' } },
    ratio: { type: 'ratio', label: { 'zh-CN': '最低折扣', en: 'Worst price ratio' } },
    customerInCrm: { type: 'boolean', label: { 'zh-CN': '客户已在 CRM 中', en: 'Customer is in the CRM' } },
    grantCovers: { type: 'boolean', label: { 'zh-CN': '在报价授权范围内', en: 'Inside the approved quote' } },
    standardText: { type: 'boolean', label: { 'zh-CN': '公司标准文本', en: 'Company standard text' } },
    changedClauseOwners: { type: 'codes', label: { 'zh-CN': '已改条款的归口', en: 'Owners of changed clauses' } },
  },
  authorities,
  gates: [{ key: 'customer-in-crm', require: { field: 'customerInCrm', op: 'eq', value: true } }],
  steps: [
    {
      kind: 'choice',
      key: 'authority',
      branches: [
        {
          key: 'small-standard',
          when: {
            all: [
              { field: 'amountAggregate', op: 'lte', value: { amount: '200000.00', currency: 'CNY' } },
              { field: 'ratio', op: 'gte', value: 4500 },
              { field: 'standardText', op: 'eq', value: true },
            ],
          },
          steps: [
            {
              kind: 'ladder',
              key: 'missing-authority',
              climb: 'climb',
              rungs: [
                {
                  key: 'department-manager',
                  title: { 'zh-CN': '部门经理明确意见', en: 'Department manager, definite opinion' },
                  mode: 'single',
                  approvers: [{ by: 'departmentHead' }],
                  sufficientWhen: {
                    any: [
                      { field: 'grantCovers', op: 'eq', value: true },
                      { field: 'ratio', op: 'gte', value: 5000 },
                    ],
                  },
                },
                {
                  key: 'assistant-to-president',
                  title: { 'zh-CN': '总裁助理审批', en: 'Assistant to the president' },
                  mode: 'single',
                  approvers: [{ by: 'position', code: 'assistant-to-president' }],
                },
              ],
            },
          ],
        },
      ],
      otherwise: [
        {
          kind: 'approval',
          key: 'sales-management',
          title: { 'zh-CN': '销售管理部初审意见', en: 'Sales management, preliminary opinion' },
          mode: 'advisory',
          approvers: [{ by: 'position', code: 'sales-management-manager' }],
        },
        {
          kind: 'parallel',
          key: 'countersign',
          branches: [
            {
              key: 'rd',
              steps: [
                {
                  kind: 'approval',
                  key: 'vp-rd',
                  title: { 'zh-CN': '研发副总裁会签', en: 'Vice president R&D' },
                  mode: 'single',
                  approvers: [{ by: 'position', code: 'vp-rd' }],
                },
              ],
            },
            {
              key: 'implementation',
              steps: [
                {
                  kind: 'approval',
                  key: 'vp-impl',
                  title: { 'zh-CN': '实施服务副总裁会签', en: 'Vice president implementation services' },
                  mode: 'single',
                  approvers: [{ by: 'position', code: 'vp-implementation' }],
                },
              ],
            },
            {
              key: 'clauses',
              when: { field: 'standardText', op: 'eq', value: false },
              steps: [
                {
                  kind: 'approval',
                  key: 'clause-owners',
                  title: { 'zh-CN': '条款归口会签', en: 'Owners of the changed clauses' },
                  mode: 'all',
                  approvers: [{ by: 'positionsIn', fact: 'changedClauseOwners' }],
                },
              ],
            },
          ],
        },
        {
          kind: 'approval',
          key: 'president',
          title: { 'zh-CN': '总裁审批', en: 'President' },
          mode: 'single',
          approvers: [{ by: 'position', code: 'president' }],
        },
      ],
    },
  ],
  switches,
};
