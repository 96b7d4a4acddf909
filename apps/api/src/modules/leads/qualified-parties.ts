import { Injectable } from '@nestjs/common';
import { fieldsOf } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { FieldProblem } from '../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import {
  ContactBelongsElsewhere,
  Contacts,
  CreateContact,
  EnterCustomer,
  Customers,
  REQUIRED_OF_CONTACT,
  REQUIRED_OF_CUSTOMER,
  type CreateCustomerDto,
  type NewContactDto,
} from '../customers/index.js';
import type { QualifiedContactDto, QualifiedCustomerDto, QualifyLeadDto } from './lead.dto.js';
import { underMasks } from './lead-contact.js';
import type { Lead } from './lead.entity.js';

/** The customer and the contact a lead becomes, made or found. */
@Injectable()
export class QualifiedParties {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly enterCustomer: EnterCustomer,
    private readonly createContact: CreateContact,
  ) {}

  /** @throws BodyIsInvalid naming every field that is missing; RowIsMissing for an id one may not see */
  async of(
    lead: Lead,
    { customer, contact }: Pick<QualifyLeadDto, 'customer' | 'contact'>,
  ): Promise<{ customerId: string; contactId: string }> {
    refuseMissing(customer, contact);
    if (!customer.customerId) return this.newCustomer(lead, customer, contact);
    const { id: customerId } = await this.customers.get(customer.customerId);
    return { customerId, contactId: await this.contactOf(lead, customerId, contact) };
  }

  private async newCustomer(
    lead: Lead,
    { customerId: _none, ...fields }: QualifiedCustomerDto,
    contact: QualifiedContactDto,
  ) {
    const made = await this.enterCustomer.execute(
      {
        ...(fields as CreateCustomerDto),
        ownerId: lead.ownerId,
        stockCode: lead.stockCode,
        contact: this.newContact(lead, contact),
      },
      '/customer',
      lead.id,
    );
    return { customerId: made.customer.id, contactId: made.contact.id };
  }

  private async contactOf(lead: Lead, customerId: string, contact: QualifiedContactDto): Promise<string> {
    if (!contact.contactId)
      return (await this.createContact.execute({ ...this.newContact(lead, contact), customerId }, '/contact')).id;
    const known = await this.contacts.get(contact.contactId);
    if (known.customerId === customerId) return known.id;
    throw new ContactBelongsElsewhere({}, [{ pointer: '/contact/contactId', code: ContactBelongsElsewhere.code }]);
  }

  private newContact(lead: Lead, { contactId: _none, ...fields }: QualifiedContactDto): NewContactDto {
    return underMasks(fields as NewContactDto, lead, fieldsOf(this.work.actor));
  }
}

/** A new customer brings a new contact; only an existing one can bring one it has. */
function refuseMissing(customer: QualifiedCustomerDto, contact: QualifiedContactDto): void {
  const lacking = (dto: object, required: readonly string[], at: string): FieldProblem[] =>
    required
      .filter((field) => (dto as Record<string, unknown>)[field] === undefined)
      .map((field) => ({ pointer: `${at}/${field}`, code: 'field.required' }));
  const problems = [
    ...(customer.customerId ? [] : lacking(customer, REQUIRED_OF_CUSTOMER, '/customer')),
    ...(contact.contactId && customer.customerId ? [] : lacking(contact, REQUIRED_OF_CONTACT, '/contact')),
  ];
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
}
