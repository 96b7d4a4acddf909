import { domainError, texts } from '../../platform/http/domain-error.js';

export const NumberRuleIsWrong = domainError('number_rule.invalid', 'unprocessable', {
  zh: '编号规则填写有误。',
  en: 'The rule is not right.',
});

texts({
  'number_rule.hides_restart': {
    zh: '重新计数的周期要能从编号的日期里看出来，请选更细的日期或更长的周期',
    en: 'The number has to show when its counter began again: choose a finer date or a longer period',
  },
  'number_rule.never_typed': {
    zh: '这类记录的编号只能自动生成',
    en: 'Numbers of these records are given by the system alone',
  },
});
