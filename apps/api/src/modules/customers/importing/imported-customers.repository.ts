import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Takeable } from '../../imports/index.js';
import { Customer, customerKeys } from '../customer.entity.js';
import { Customers } from '../customers.repository.js';

/** The customers that imports make and change. */
@Injectable()
export class ImportedCustomers implements Takeable<Customer> {
  readonly type = 'customer';
  readonly entity = Customer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
  ) {}

  /** Somebody has changed the contact it was born with, or added another. */
  async builtUpon(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT c.id FROM customers c JOIN contacts k ON k.customer_id = c.id
       WHERE c.id = ANY($1::uuid[]) AND (k.version > 1 OR k.id <> c.primary_contact_id)`,
      [ids],
    );
    return new Set(found.map(({ id }) => id));
  }

  restore(customer: Customer): Promise<unknown> {
    return this.customers.save(Object.assign(customer, customerKeys(customer)));
  }

  /** The contacts they were born with. */
  async discardParts(importId: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE contacts k SET deleted_at = app_now(), deleted_by = me(), version = k.version + 1, updated_at = app_now(), updated_by = me()
       FROM customers c WHERE c.import_id = $1 AND c.deleted_at IS NULL AND k.customer_id = c.id AND k.deleted_at IS NULL`,
      [importId],
    );
  }
}
