import type { Locale } from '../../../platform/http/locale.js';
import { say, texts } from '../../../platform/http/domain-error.js';
import type { Comparison, DuplicateRule, RuleField, Ruled } from './rule.js';

/** From this score on two names are likely one company, and from this one they are worth naming. */
const LIKELY = 60;
const RELATED = 30;

const exact = (field: RuleField): Comparison[] => [{ field, how: 'exact', least: null }];
const alike = (least: number): Comparison[] => [{ field: 'name', how: 'alike', least }];

const COMPANIES: readonly Ruled[] = ['customer', 'lead'];
const on = { enabled: true };
const likely = (against: readonly Ruled[]): DuplicateRule => ({
  ...{ ...on, name: 'likely', against, comparisons: alike(LIKELY), outcome: 'warn', listed: true },
});
const phone: DuplicateRule = {
  ...{ ...on, name: 'phone', against: COMPANIES, comparisons: exact('phone'), outcome: 'warn', listed: false },
};
const related: DuplicateRule = {
  ...{ ...on, name: 'related', against: COMPANIES, comparisons: alike(RELATED), outcome: 'warn', listed: false },
};
const entity = (name: string, field: RuleField): DuplicateRule => ({
  ...{ ...on, name, against: ['customer'], comparisons: exact(field), outcome: 'refuse', listed: true },
});
const person = (name: string, field: RuleField): DuplicateRule => ({
  ...{ ...on, name, against: ['contact'], comparisons: exact(field), outcome: 'warn', listed: true },
});

/** One record for one legal entity: nobody switches it off, and the database itself has an index for each of the two. */
export const FIXED_RULES: Readonly<Record<Ruled, readonly DuplicateRule[]>> = {
  customer: [entity('code', 'creditCode'), entity('name', 'name')],
  lead: [],
  contact: [],
};

/** What an installation begins with: their names are said in the reader's language. */
export const SHIPPED_RULES: Readonly<Record<Ruled, readonly DuplicateRule[]>> = {
  customer: [likely(COMPANIES), phone, related],
  lead: [likely(COMPANIES), phone, related],
  contact: [person('mobile', 'phone'), person('email', 'email'), person('wechat', 'wechat'), person('person', 'name')],
};

export const shippedName = (name: string, locale: Locale): string => say(`duplicate_rule.shipped.${name}`, {}, locale);

texts({
  'duplicate_rule.shipped.code': { zh: '信用代码相同', en: 'The same credit code' },
  'duplicate_rule.shipped.name': { zh: '名称相同', en: 'The same name' },
  'duplicate_rule.shipped.likely': { zh: '名称很可能是同一家', en: 'Names of likely one company' },
  'duplicate_rule.shipped.phone': { zh: '电话相同', en: 'The same telephone' },
  'duplicate_rule.shipped.related': { zh: '名称有关联', en: 'Related names' },
  'duplicate_rule.shipped.mobile': { zh: '手机相同', en: 'The same mobile' },
  'duplicate_rule.shipped.email': { zh: '邮箱相同', en: 'The same e-mail address' },
  'duplicate_rule.shipped.wechat': { zh: '微信号相同', en: 'The same WeChat id' },
  'duplicate_rule.shipped.person': { zh: '姓名相同', en: 'The same name' },
});
