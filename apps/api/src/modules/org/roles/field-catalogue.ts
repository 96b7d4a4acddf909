import { AMOUNTS } from '../../../platform/access/amounts.js';
import { alwaysCovered } from '../../../platform/access/support.js';
import type { FieldAccess } from '../../../platform/access/principal.js';
import type { Said } from './permission-catalogue.js';

const PERSONAL: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  contact: {
    mobile: { zh: '手机', en: 'Mobile' },
    officePhone: { zh: '办公电话', en: 'Office phone' },
    email: { zh: '邮箱', en: 'E-mail' },
    wechat: { zh: '微信号', en: 'WeChat' },
    birthday: { zh: '生日', en: 'Birthday' },
  },
  lead: {
    phone: { zh: '电话', en: 'Phone' },
    email: { zh: '邮箱', en: 'E-mail' },
    wechat: { zh: '微信', en: 'WeChat' },
  },
};

/**
 * Fields a role may limit, by object. Only what every list, file, search and form keeps to stands here: a switch that
 * does nothing would be worse than none. A field that is not here is never limited.
 */
export const LIMITED_FIELDS: typeof PERSONAL = {
  ...PERSONAL,
  customer: { amounts: { zh: '预算与历史交易金额', en: 'Budget and past amounts' } },
  opportunity: { amounts: { zh: '预计金额及其汇总', en: 'Amount and what is counted from it' } },
  quote: { amounts: { zh: '价格、金额与折扣', en: 'Prices, amounts and discounts' } },
  contract: { amounts: { zh: '价格、金额与折扣', en: 'Prices, amounts and discounts' } },
  project: { amounts: { zh: '金额', en: 'Amount' } },
};

const codesOf = (all: typeof PERSONAL): string[] =>
  Object.entries(all).flatMap(([object, fields]) => Object.keys(fields).map((field) => `${object}.${field}`));

export const FIELD_CODES: readonly string[] = codesOf(LIMITED_FIELDS);
export const PERSONAL_CODES: readonly string[] = codesOf(PERSONAL);

/** How a role may limit a field, mildest first. Nothing of an amount can be shown that would not be a sum to reckon with. */
export function limitsOf(code: string): readonly FieldAccess[] {
  return code in AMOUNTS ? ['read', 'hidden'] : ['read', 'masked', 'hidden'];
}

// Whoever looks with somebody else's eyes reads them as masks, whatever the other may.
alwaysCovered(...PERSONAL_CODES);
