import { Injectable } from '@nestjs/common';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import { Contacts, Customers, type ContactRow, type Customer } from '../customers/index.js';
import { MovedRows, type Counts } from './moved-rows.repository.js';

interface Parts {
  readonly survivor: Customer;
  readonly loser: Customer;
  readonly contacts: ContactRow[];
  readonly counts: Counts;
}

/** What a preview is made of. */
@Injectable()
export class PreviewParts {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly rows: MovedRows,
  ) {}

  async of(survivorId: string, loserId: string): Promise<Parts> {
    const condition = { field: 'customerId', op: 'in', value: [survivorId, loserId] };
    const { items: contacts } = await this.contacts.list(listQueryFrom({ condition, limit: 200 }));
    const [survivor, loser] = [await this.customers.get(survivorId), await this.customers.get(loserId)];
    return { survivor, loser, contacts, counts: await this.rows.counts(loserId, survivorId) };
  }
}
