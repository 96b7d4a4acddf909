import { domainError, texts } from '../../platform/http/domain-error.js';

export const LeadIsClosed = domainError<{ number: string; status: string }>('lead.closed', 'conflict', {
  zh: '线索 {number} 已认定或已放弃。',
  en: 'The lead {number} has been qualified or given up.',
});
export const LeadIsNotGivenUp = domainError<{ number: string }>('lead.not_given_up', 'conflict', {
  zh: '线索 {number} 没有被放弃，无需恢复。',
  en: 'The lead {number} has not been given up, so there is nothing to reopen.',
});
export const LeadIsQualified = domainError<{ number: string }>('lead.qualified', 'conflict', {
  zh: '线索 {number} 已转为客户和商机，不能删除。',
  en: 'The lead {number} has become a customer and an opportunity and cannot be deleted.',
});
export const LeadHasNoOwner = domainError<{ number: string }>('lead.no_owner', 'conflict', {
  zh: '线索 {number} 还在线索池中，请先分配。',
  en: 'The lead {number} is still in the intake. Assign it first.',
});
export const TooManyLeads = domainError<{ most: number }>('lead.too_many', 'unprocessable', {
  zh: '一次最多分配 {most} 条线索，请缩小范围。',
  en: 'At most {most} leads can be assigned at once. Narrow the selection.',
});
export const NothingToAssign = domainError('lead.nothing_chosen', 'invalid', {
  zh: '请用 leadIds 或 filter 二者之一指定线索。',
  en: 'Name the leads by either leadIds or filter.',
});

texts({
  'lead.missing': { zh: '找不到这条线索，或者您无权查看', en: 'There is no such lead, or you may not see it' },
  'lead.reason.no_need': { zh: '无需求', en: 'No need' },
  'lead.reason.no_budget': { zh: '无预算', en: 'No budget' },
  'lead.reason.unreachable': { zh: '联系不上', en: 'Unreachable' },
  'lead.reason.duplicate': { zh: '重复', en: 'Duplicate' },
  'lead.reason.not_a_target': { zh: '非目标客户', en: 'Not a target' },
  'lead.reason.other': { zh: '其他', en: 'Other' },
  'lead.status.new': { zh: '待分配', en: 'New' },
  'lead.status.assigned': { zh: '已分配', en: 'Assigned' },
  'lead.status.following': { zh: '跟进中', en: 'Following' },
  'lead.status.qualified': { zh: '已认定', en: 'Qualified' },
  'lead.status.unqualified': { zh: '已放弃', en: 'Given up' },
});
