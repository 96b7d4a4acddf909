import { creditCodeFrom } from '../customer-rules.js';
import type { RowValues } from '../../imports/index.js';

/** The person of a row, as far as the file says who she is. */
export function personOf(values: RowValues): Record<string, unknown> {
  const {
    contactName: name,
    contactTitle: title,
    contactRole: role = 'influencer',
    relationship = 'stranger',
    mobile,
    officePhone,
    email,
    wechat,
    contactNumber: number,
  } = values;
  return { number, name, title, role, relationship, mobile, officePhone, email, wechat };
}

/** What a row says of the company itself, but for the number, which one that is there keeps. */
export function companyOf(values: RowValues): RowValues {
  const {
    contactName: _n,
    contactTitle: _t,
    contactRole: _r,
    relationship: _s,
    mobile: _m,
    officePhone: _p,
    email: _e,
    wechat: _w,
    contactNumber: _c,
    number: _k,
    ...fields
  } = values;
  if (fields['creditCode'] === undefined) return fields;
  return { ...fields, creditCode: creditCodeFrom(fields['creditCode'] as string) };
}
