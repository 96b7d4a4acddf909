import { readsAs } from '../../platform/access/field-access.js';
import type { Actor } from '../../platform/access/principal.js';

/** Reasons that say what is the same of fields that roles may cover. */
const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  same_phone: ['contact.mobile', 'contact.officePhone', 'lead.phone'],
  same_email: ['contact.email', 'lead.email'],
  same_wechat: ['contact.wechat', 'lead.wechat'],
};

/** Codes of reasons that she may not know, because she does not read what they were found by. */
export function untoldTo(actor: Actor): ReadonlySet<string> {
  const reads = readsAs(actor);
  return new Set(Object.keys(FOUND_BY).filter((code) => !FOUND_BY[code]?.every(reads)));
}
