import { domainError, texts } from '../../../platform/http/domain-error.js';

export const LeadRuleNameIsTaken = domainError<{ name: string }>('lead_rule.name_taken', 'conflict', {
  zh: '已有名为“{name}”的分配规则。',
  en: 'There is a rule called “{name}” already.',
});
export const LeadRulePersonIsMissing = domainError('lead_rule.person_missing', 'unprocessable', {
  zh: '找不到这个人员，或者已停用。',
  en: 'There is no such person, or she is not active.',
});
export const LeadRulePersonIsTwice = domainError('lead_rule.person_twice', 'unprocessable', {
  zh: '同一个人在一条规则里只能出现一次。',
  en: 'Nobody can stand in a rule twice.',
});
export const LeadRulesAreOthers = domainError('lead_rule.others', 'conflict', {
  zh: '规则刚被别人增减过，请按最新的列表重新排序。',
  en: 'Rules were added or removed meanwhile. Order them again from the present list.',
});
export const NoLeadRules = domainError('lead_rule.none', 'conflict', {
  zh: '没有启用的分配规则。',
  en: 'No rule of assignment is enabled.',
});

texts({
  'lead.no_rule': {
    zh: '没有适用的分配规则，或者规则里暂时没有能接手的人',
    en: 'No rule applies, or nobody of it can take it now',
  },
});
