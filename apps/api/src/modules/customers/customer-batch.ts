import { Injectable } from '@nestjs/common';
import { batchController } from '../../platform/http/batch/batch-controller.js';
import type { BatchedNoun, BatchVerbs } from '../../platform/http/batch/batched-noun.js';
import type { Done } from '../../platform/http/batch/batches.js';
import { upsertController } from '../../platform/http/batch/upsert-controller.js';
import { ChangeCustomer } from './actions/change-customer.js';
import { DiscardCustomer } from './actions/discard-customer.js';
import { EnterCustomer } from './actions/enter-customer.js';
import { CustomerPages } from './customer-pages.js';
import { ChangeCustomerDto, CreateCustomerDto } from './customer.dto.js';
import { Customer } from './customer.entity.js';
import { CustomerView } from './customer.view.js';

/** Many customers by the actions of one. */
@Injectable()
export class CustomerBatch implements BatchVerbs {
  constructor(
    private readonly enterCustomer: EnterCustomer,
    private readonly changeCustomer: ChangeCustomer,
    private readonly discardCustomer: DiscardCustomer,
    private readonly pages: CustomerPages,
  ) {}

  async create(body: CreateCustomerDto): Promise<Done> {
    const { customer } = await this.enterCustomer.execute(body);
    return customer;
  }

  change(id: string, version: number, body: ChangeCustomerDto): Promise<void> {
    return this.changeCustomer.execute(id, version, body);
  }

  discard(id: string, version: number): Promise<void> {
    return this.discardCustomer.execute(id, version);
  }

  show(id: string): Promise<CustomerView> {
    return this.pages.one(id);
  }
}

const BATCHED: BatchedNoun = {
  ...{ noun: 'customer', path: 'customers', name: 'Customer', entity: Customer, verbs: CustomerBatch },
  ...{ create: CreateCustomerDto, change: ChangeCustomerDto, view: CustomerView },
  amounts: { field: 'customer.amounts', members: ['budgetRange', 'historicAmount'] },
};

export const CustomerBatchController = batchController(BATCHED);
export const CustomerUpsertController = upsertController(BATCHED);
