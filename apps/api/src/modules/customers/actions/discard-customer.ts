import { Injectable } from '@nestjs/common';
import { Holds } from '../../../platform/subjects/holds.js';
import { Customers } from '../customers.repository.js';

/** Puts a customer nothing stands on into the recycle bin. */
@Injectable()
export class DiscardCustomer {
  constructor(
    private readonly customers: Customers,
    private readonly holds: Holds,
  ) {}

  /** @throws RecordIsHeld, RowIsStale, RowIsMissing */
  async execute(id: string, version: number): Promise<void> {
    const customer = await this.customers.getForChange(id);
    await this.holds.mustBeFree('customer', id);
    await this.customers.discard(customer, version);
  }
}
