import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Contact } from '../contact.entity.js';
import { CustomerAdmission } from '../customer-admission.js';
import type { Customer } from '../customer.entity.js';
import { CreateCustomer, type CustomerToCreate } from './create-customer.js';

/** A customer whom a person enters, and who is reviewed where the company wants that; an import is not. */
@Injectable()
export class EnterCustomer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly createCustomer: CreateCustomer,
    private readonly admission: CustomerAdmission,
  ) {}

  /** @throws what CreateCustomer does, FieldIsNotYours, and refusals of the approval */
  async execute(
    { contact, ...fields }: CustomerToCreate,
    at = '',
    fromLeadId: string | null = null,
  ): Promise<{ customer: Customer; contact: Contact }> {
    const limits = { object: 'contact', fields: fieldsOf(this.work.actor), at: '/contact' };
    const person = writable(contact, null, limits);
    const made = await this.createCustomer.execute({ ...fields, contact: person }, at, fromLeadId);
    await this.admission.askIfRequired(made.customer.id);
    return made;
  }
}
