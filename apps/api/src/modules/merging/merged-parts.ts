import { Injectable } from '@nestjs/common';
import { Contacts, type Customer } from '../customers/index.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { JoinedContacts } from './joined-contacts.js';
import { MovedRows, type Counts } from './moved-rows.repository.js';

/** What belongs to the two customers, and is divided again. */
@Injectable()
export class MergedParts {
  constructor(
    private readonly contacts: Contacts,
    private readonly joined: JoinedContacts,
    private readonly rows: MovedRows,
  ) {}

  async giveBack(merge: CustomerMerge): Promise<Counts> {
    await this.rows.contactsReturn(merge);
    const stayed = await this.rows.giveBack(merge);
    await this.joined.part(merge);
    return stayed;
  }

  /** Somebody may have made a contact the primary one that goes back to the other customer. */
  async primaryOf({ id, primaryContactId }: Customer, { former }: CustomerMerge): Promise<string> {
    const primary = (await this.contacts.liveAmong([primaryContactId])).get(primaryContactId);
    return primary?.customerId === id ? primaryContactId : (former.primaryContactId ?? primaryContactId);
  }

  countAnew(ids: readonly string[]): Promise<void> {
    return this.rows.countAnew(ids);
  }
}
