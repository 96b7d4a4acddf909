import { quotePolicy, type FactCatalogue, type Facts, type Policy } from '@countersign/approval-engine';

export const POLICY_SUBJECT = 'policy';
export const PUBLICATION_PURPOSE = 'policy.publication';

export const PUBLICATION_FACTS: FactCatalogue = {
  purpose: { type: 'text', label: { 'zh-CN': '策略用途', en: 'What the policy decides' } },
  kind: {
    type: 'enum',
    values: ['publish', 'retire'],
    label: { 'zh-CN': '发布或停用', en: 'Publication or retirement' },
  },
  governsPublication: {
    type: 'boolean',
    label: { 'zh-CN': '决定策略的发布', en: 'Decides how policies are published' },
  },
};

export function publicationFacts(purpose: string, kind: 'publish' | 'retire'): Facts {
  return { purpose, kind, governsPublication: purpose === PUBLICATION_PURPOSE };
}

/**
 * Two people for every rule: one proposes, and the manager of sales management or the president agrees. The rule about
 * rules itself is the president's.
 */
export const publicationPolicy: Policy = {
  code: 'policy-publication',
  version: 1,
  title: { 'zh-CN': '审批策略发布', en: 'Publication of approval policies' },
  facts: PUBLICATION_FACTS,
  authorities: quotePolicy.authorities,
  gates: [],
  steps: [
    {
      kind: 'choice',
      key: 'who',
      branches: [
        {
          key: 'rule-about-rules',
          when: { field: 'governsPublication', op: 'eq', value: true },
          steps: [
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
      otherwise: [
        {
          kind: 'approval',
          key: 'second-person',
          title: { 'zh-CN': '第二人复核', en: 'A second person' },
          mode: 'any',
          approvers: [{ by: 'anyOfPositions', codes: ['sales-management-manager', 'president'] }],
        },
      ],
    },
  ],
  switches: quotePolicy.switches,
};
