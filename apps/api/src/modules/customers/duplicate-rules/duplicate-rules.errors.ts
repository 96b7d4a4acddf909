import { domainError, texts } from '../../../platform/http/domain-error.js';

/** A rule of the administrators refuses what is entered. */
export const DuplicateIsRefused = domainError<{ rule: string; name: string; owner: string }>(
  'duplicate.refused',
  'conflict',
  {
    zh: '按查重规则“{rule}”，与已有的“{name}”重复（负责人：{owner}），不能保存。',
    en: 'By the rule “{rule}” this is {name} once more, which belongs to {owner}. It is not saved.',
  },
);
/** The same to whoever may not be told which, and whose. */
export const DuplicateIsKnown = domainError<{ rule: string }>('duplicate.known', 'conflict', {
  zh: '按查重规则“{rule}”，公司已有这条记录，不能保存。',
  en: 'By the rule “{rule}” the company has this already. It is not saved.',
});
export const DuplicateRulesAreWrong = domainError('duplicate_rule.invalid', 'unprocessable', {
  zh: '查重规则填写有误。',
  en: 'The rules are not right.',
});

texts({
  'duplicate_rule.name_twice': { zh: '规则名称不能重复', en: 'Another rule has this name' },
  'duplicate_rule.not_compared': { zh: '这类记录不能比较该字段', en: 'This is not compared of records of this kind' },
  'duplicate_rule.field_twice': { zh: '一条规则里同一字段只比较一次', en: 'A rule compares a field once' },
  'duplicate_rule.not_against': { zh: '不能与这类记录比较', en: 'Records of this kind are not compared with these' },
  'duplicate_rule.code_of_customers': {
    zh: '只有客户有信用代码，请只与客户比较',
    en: 'Only customers have a credit code; compare with customers alone',
  },
  'duplicate_rule.names_alone': { zh: '只有企业名称能按相似度比较', en: 'Only names of companies are alike or not' },
  'duplicate_rule.how_alike': { zh: '请填写 30 到 100 的相似度', en: 'Say how alike at least, from 30 to 100' },
});
