import { Injectable } from '@nestjs/common';
import type { Contact } from '../contact.entity.js';
import { CustomerAdmission } from '../customer-admission.js';
import type { Customer } from '../customer.entity.js';
import { CreateCustomer, type CustomerToCreate } from './create-customer.js';

/** A customer whom a person enters, and who is reviewed where the company wants that; an import is not. */
@Injectable()
export class EnterCustomer {
  constructor(
    private readonly createCustomer: CreateCustomer,
    private readonly admission: CustomerAdmission,
  ) {}

  /** @throws what CreateCustomer does, and refusals of the approval */
  async execute(fields: CustomerToCreate, at = ''): Promise<{ customer: Customer; contact: Contact }> {
    const made = await this.createCustomer.execute(fields, at);
    await this.admission.askIfRequired(made.customer.id);
    return made;
  }
}
