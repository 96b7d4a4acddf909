import { Injectable } from '@nestjs/common';
import { LookUnderMask } from '../../../platform/access/look-under-mask.js';
import type { RevealedField } from '../contact-reveal.dto.js';
import { Contacts } from '../contacts.repository.js';

/** The log speaks of columns. */
const COLUMNS: Record<RevealedField, string> = {
  mobile: 'mobile',
  officePhone: 'office_phone',
  email: 'email',
  wechat: 'wechat',
  birthday: 'birthday',
};

/** Shows what is under one mask of a contact. */
@Injectable()
export class RevealContactField {
  constructor(
    private readonly contacts: Contacts,
    private readonly mask: LookUnderMask,
  ) {}

  /** @throws RowIsMissing, FieldIsHidden, TooManyReveals */
  async execute(id: string, field: RevealedField): Promise<string | null> {
    const contact = await this.contacts.show(id);
    const where = { key: `contact.${field}`, table: 'contacts', column: COLUMNS[field], id };
    return this.mask.execute({ ...where, value: contact[field], covered: contact.lookedAt });
  }
}
