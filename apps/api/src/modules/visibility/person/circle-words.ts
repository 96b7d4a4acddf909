import { say, texts } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ACCESS_RULES, type AccessRuleCode } from '../../org/index.js';
import type { HeldCircle } from './person-access.repository.js';

texts({
  'access.circle.self': { zh: '本人', en: 'Own' },
  'access.circle.line': { zh: '全部下级', en: 'Everybody below' },
  'access.circle.department': { zh: '{department}', en: '{department}' },
  'access.circle.tree': { zh: '{department}及下级部门', en: '{department} and below' },
  'access.circle.everyone': { zh: '全部', en: 'Everybody' },
});

export function circleName({ kind, departmentName }: HeldCircle, locale: Locale): string {
  return say(`access.circle.${kind}`, { department: departmentName ?? '' }, locale);
}

export function ruleName(code: AccessRuleCode, locale: Locale): string {
  const { name } = ACCESS_RULES[code];
  return locale === 'en' ? name.en : name.zh;
}
