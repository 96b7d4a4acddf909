import { Injectable } from '@nestjs/common';
import { ContactIsPrimary } from '../customers.errors.js';
import { Holds } from '../../../platform/subjects/holds.js';
import { Contacts } from '../contacts.repository.js';
import { Customers } from '../customers.repository.js';

/** Puts a contact into the recycle bin, unless the customer would be left without its primary one. */
@Injectable()
export class DiscardContact {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly holds: Holds,
  ) {}

  /** @throws ContactIsPrimary, RecordIsHeld, RowIsStale, RowIsMissing */
  async execute(id: string, version: number): Promise<void> {
    const contact = await this.contacts.getForChange(id);
    const customer = await this.customers.getForChange(contact.customerId);
    if (customer.primaryContactId === id) throw new ContactIsPrimary({ name: contact.name });
    await this.holds.mustBeFree('contact', id);
    await this.contacts.discard(contact, version);
  }
}
