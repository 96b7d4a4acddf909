import { alwaysCovered } from '../../../platform/access/support.js';
import type { Said } from './permission-catalogue.js';

/**
 * Fields a role may limit, by object. Only what every list, file, search and form keeps to stands here: a switch that
 * does nothing would be worse than none. A field that is not here is never limited.
 */
export const LIMITED_FIELDS: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
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

export const FIELD_CODES: readonly string[] = Object.entries(LIMITED_FIELDS).flatMap(([object, fields]) =>
  Object.keys(fields).map((field) => `${object}.${field}`),
);

// Whoever looks with somebody else's eyes reads them as masks, whatever the other may.
alwaysCovered(...FIELD_CODES);
