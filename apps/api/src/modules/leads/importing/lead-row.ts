import { isMobile } from '@countersign/kernel';
import type { RowValues } from '../../imports/index.js';
import type { CreateLeadDto } from '../lead.dto.js';
import { sameAs } from '../lead.entity.js';

/** By what a row is the same lead as another. */
export function keyOf(row: RowValues): string {
  return sameAs(String(row['name']), (row['stockCode'] as string | undefined) ?? null);
}

export function leadOfRow(row: RowValues): Omit<CreateLeadDto, 'ownerId'> {
  return { source: 'import', ...row } as unknown as Omit<CreateLeadDto, 'ownerId'>;
}

/** The person of a row, as a contact of the customer that her company is; null where the file does not say who she is. */
export function personOf({ contactName, title, phone, email, wechat }: RowValues): object | null {
  if (contactName === undefined || title === undefined) return null;
  const number = phone === undefined ? {} : isMobile(String(phone)) ? { mobile: phone } : { officePhone: phone };
  return { name: contactName, title, role: 'influencer', relationship: 'stranger', ...number, email, wechat };
}
