import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import type { ChangeContactDto } from '../contact.dto.js';
import { ContactDuplicates } from '../contact-duplicates.js';
import { contactKeys, type Contact } from '../contact.entity.js';
import { Contacts } from '../contacts.repository.js';

/** What a colleague of hers may be recognised by as herself. */
const COMPARED = ['name', 'mobile', 'email', 'wechat'] as const;

@Injectable()
export class ChangeContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly duplicates: ContactDuplicates,
  ) {}

  /** @throws BodyIsInvalid, FieldIsNotYours, DuplicateIsRefused, DuplicateIsKnown, RowIsStale, RowIsMissing */
  async execute(id: string, version: number, sent: ChangeContactDto): Promise<void> {
    const contact = await this.contacts.getForChange(id);
    this.alter(contact, sent);
    if (COMPARED.some((name) => sent[name] !== undefined)) await this.duplicates.refuse({ ...contact, exceptId: id });
    await this.contacts.save(Object.assign(contact, contactKeys(contact)), version);
  }

  /** What becomes of her, as far as her record knows that by itself. @throws FieldIsNotYours */
  alter(contact: Contact, sent: ChangeContactDto): void {
    applyPatch(contact, writable(sent, contact, { object: 'contact', fields: fieldsOf(this.work.actor) }));
  }
}
