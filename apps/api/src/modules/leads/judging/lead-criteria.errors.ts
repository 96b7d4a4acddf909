import { domainError } from '../../../platform/http/domain-error.js';

export const LeadCriteriaAreUnmet = domainError<{ number: string; criteria: string }>(
  'lead.criteria_unmet',
  'unprocessable',
  {
    zh: '线索 {number} 还不满足认定标准：{criteria}。',
    en: 'The lead {number} does not meet what is required yet: {criteria}.',
  },
);
export const LeadCriterionNameIsTaken = domainError<{ name: string }>('lead_criterion.name_taken', 'conflict', {
  zh: '已有名为“{name}”的认定标准。',
  en: 'There is a criterion called “{name}” already.',
});
export const LeadCriterionCountsForNothing = domainError('lead_criterion.idle', 'unprocessable', {
  zh: '既不必须也不计分的标准没有作用：请设为必须，或者给出分值。',
  en: 'A criterion that is neither required nor counted does nothing. Require it, or give it points.',
});
export const LeadCriteriaAreOthers = domainError('lead_criterion.others', 'conflict', {
  zh: '标准刚被别人增减过，请按最新的列表重新排序。',
  en: 'Criteria were added or removed meanwhile. Order them again from the present list.',
});
export const CriterionIsNotAnswered = domainError('lead_criterion.not_answered', 'unprocessable', {
  zh: '这条标准不由人回答，或者已停用。',
  en: 'Nobody answers this criterion, or it is not in force any more.',
});
