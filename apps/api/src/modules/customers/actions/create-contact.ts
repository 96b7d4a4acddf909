import { Injectable } from '@nestjs/common';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { contactKeys, type Contact } from '../contact.entity.js';
import type { CreateContactDto } from '../contact.dto.js';
import { Contacts } from '../contacts.repository.js';
import { Customers } from '../customers.repository.js';
import { contactFields } from './create-customer.js';

/** One more person at a customer; she belongs to whoever the customer belongs to. */
@Injectable()
export class CreateContact {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly numbering: Numbering,
  ) {}

  /** @throws BodyIsInvalid, RowIsMissing for a customer one may not see */
  async execute({ customerId, ...dto }: CreateContactDto): Promise<Contact> {
    const { ownerId, departmentId } = await this.customers.get(customerId);
    const fields = contactFields(dto);
    const contact = { ...fields, ownerId, departmentId, customerId, number: await this.numbering.next('LX') };
    return this.contacts.insert({ ...contact, ...contactKeys(contact) });
  }
}
