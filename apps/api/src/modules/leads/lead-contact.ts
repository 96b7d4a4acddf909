import { covered } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { NewContactDto } from '../customers/index.js';
import type { Lead } from './lead.entity.js';

type Reached = Pick<Lead, 'phone' | 'email' | 'wechat'>;

/** Where what a lead is reached by goes in a contact. */
const FROM: Readonly<Record<'mobile' | 'officePhone' | 'email' | 'wechat', keyof Reached>> = {
  mobile: 'phone',
  officePhone: 'phone',
  email: 'email',
  wechat: 'wechat',
};

/** Whoever sent back the mask she was shown on the lead means what is under it. */
export function underMasks(contact: NewContactDto, lead: Reached, fields: Fields): NewContactDto {
  const shown = covered(lead, 'lead', fields);
  const meant = { ...contact };
  for (const [field, source] of Object.entries(FROM) as [keyof typeof FROM, keyof Reached][])
    if (meant[field] && meant[field] === shown[source]) meant[field] = lead[source] as string;
  return meant;
}
