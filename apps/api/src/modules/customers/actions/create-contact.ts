import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { contactKeys, type Contact } from '../contact.entity.js';
import type { CreateContactDto } from '../contact.dto.js';
import { ContactDuplicates } from '../contact-duplicates.js';
import { Contacts } from '../contacts.repository.js';
import { Customers } from '../customers.repository.js';
import { contactFields } from './create-customer.js';

/** One more person at a customer; she belongs to whoever the customer belongs to. */
@Injectable()
export class CreateContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly numbering: Numbering,
    private readonly duplicates: ContactDuplicates,
  ) {}

  /** @param at where the contact stands in the body @throws BodyIsInvalid, FieldIsNotYours, DuplicateIsRefused, DuplicateIsKnown, RowIsMissing for a customer one may not see, RowIsForReading for one that one may not change, and what Numbering.give refuses */
  async execute(
    { customerId, number: typed, ...dto }: CreateContactDto,
    at = '',
    importId: string | null = null,
  ): Promise<Contact> {
    const { ownerId, departmentId } = await this.customers.getForChange(customerId);
    const fields = contactFields(writable(dto, null, { object: 'contact', fields: fieldsOf(this.work.actor), at }));
    await this.duplicates.refuse({ ...fields, customerId }, at);
    const number = await this.numbering.give('LX', typed, `${at}/number`);
    const contact = { ...fields, ownerId, departmentId, customerId, number };
    return this.contacts.insert({ ...contact, ...contactKeys(contact), importId });
  }
}
