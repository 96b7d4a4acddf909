import { Injectable } from '@nestjs/common';
import { TakingBack } from '../../imports/index.js';
import { ImportedContacts } from './imported-contacts.repository.js';
import { ImportedCustomers } from './imported-customers.repository.js';

/** Takes back what a file of customers has made and changed, and whom it hung on customers that were there. */
@Injectable()
export class CustomerUndo {
  constructor(
    private readonly takingBack: TakingBack,
    private readonly customers: ImportedCustomers,
    private readonly contacts: ImportedContacts,
  ) {}

  /** @returns how many have been touched since; nothing is taken back then */
  execute(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [this.customers, this.contacts.onlyMade()]);
  }

  /** The same of a file of contacts. */
  ofContacts(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [this.contacts]);
  }
}
