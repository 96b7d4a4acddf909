import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RevealedField } from '../contact-reveal.dto.js';
import { Contacts } from '../contacts.repository.js';
import { FieldIsHidden, TooManyReveals } from '../customers.errors.js';
import { Reveals } from '../reveals.repository.js';

/** Enough for a day of calls, too few to copy a customer base out by. */
export const REVEALS_A_DAY = 50;

/** Shows what is under one mask, once, and writes down that it was shown. */
@Injectable()
export class RevealContactField {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly reveals: Reveals,
    private readonly audit: Audit,
  ) {}

  /** @throws RowIsMissing, FieldIsHidden, TooManyReveals */
  async execute(id: string, field: RevealedField): Promise<string | null> {
    const { personId, fields } = this.work.principal;
    const contact = await this.contacts.get(id);
    const access = fields[`contact.${field}`];
    if (access === 'hidden') throw new FieldIsHidden({}, [{ pointer: '/field', code: FieldIsHidden.code }]);
    if (access !== 'masked') return contact[field];
    if ((await this.reveals.countToday(personId)) >= REVEALS_A_DAY) throw new TooManyReveals({ most: REVEALS_A_DAY });
    const after = { [COLUMNS[field]]: true };
    await this.audit.note({ action: 'reveal', subjectType: 'contacts', subjectId: id, after });
    return contact[field];
  }
}

/** The log speaks of columns. */
const COLUMNS: Record<RevealedField, string> = {
  mobile: 'mobile',
  officePhone: 'office_phone',
  email: 'email',
  wechat: 'wechat',
  birthday: 'birthday',
};
