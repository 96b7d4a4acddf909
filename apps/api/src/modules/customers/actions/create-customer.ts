import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { OwnerChoice } from '../../org/index.js';
import { contactKeys, type Contact } from '../contact.entity.js';
import { Contacts, type NewContact } from '../contacts.repository.js';
import { customerKeys, type Customer } from '../customer.entity.js';
import { creditCodeFrom, customerProblems, refuseProblems } from '../customer-rules.js';
import { Customers } from '../customers.repository.js';
import type { NewContactDto } from '../contact.dto.js';
import type { CreateCustomerDto } from '../customer.dto.js';
import { DuplicateRefusals } from '../duplicate-refusals.js';

export type CustomerToCreate = CreateCustomerDto & { stockCode?: string | null; importId?: string | null };

/** A customer and its primary contact, who are born together. */
@Injectable()
export class CreateCustomer {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly owners: OwnerChoice,
    private readonly refusals: DuplicateRefusals,
    private readonly numbering: Numbering,
  ) {}

  /** @param at where the customer stands in the body, for the pointers of a refusal
   * @param fromLeadId the lead that becomes it, which is no duplicate of it
   * @throws BodyIsInvalid, CustomerExistsAlready, DuplicateIsRefused, OwnerIsOutOfReach, RowIsMissing for a parent one may not see, and what Numbering.give refuses */
  async execute(
    {
      contact: { number: contactTyped, ...contact },
      ownerId,
      historicAmount,
      number: typed,
      ...fields
    }: CustomerToCreate,
    at = '',
    fromLeadId: string | null = null,
  ): Promise<{ customer: Customer; contact: Contact }> {
    const creditCode = creditCodeFrom(fields.creditCode);
    refuseProblems(customerProblems({ creditCode }, at));
    if (fields.parentId) await this.customers.get(fields.parentId);
    const { mobile: phone, email, wechat } = contact;
    const asked = { name: fields.name, creditCode, phone, email, wechat };
    await this.refusals.refuse('customer', asked, { at, exceptIds: fromLeadId ? [fromLeadId] : [] });
    const owner = await this.owners.choose('customer', ownerId);
    const [number, contactNumber] = (await this.numbering.giveAll([
      { series: 'KH', typed, pointer: `${at}/number` },
      { series: 'LX', typed: contactTyped, pointer: '/contact/number' },
    ])) as [string, string];
    const [id, primaryContactId] = [newId(), newId()];
    const named = { number, name: fields.name.trim(), creditCode, stockCode: fields.stockCode ?? null };
    const customer = await this.customers.insert({
      ...NOTHING_KNOWN,
      ...fields,
      ...owner,
      ...named,
      ...customerKeys(named),
      id,
      primaryContactId,
      historicAmount: historicAmount?.amount ?? null,
      historicCurrency: historicAmount?.currency ?? 'CNY',
    });
    const person = { ...contactFields(contact), ...owner, number: contactNumber, customerId: id, id: primaryContactId };
    return { customer, contact: await this.contacts.insert({ ...person, ...contactKeys(person) }) };
  }
}

const NOTHING_KNOWN = {
  businessAddress: null,
  keyDecisionMaker: null,
  budgetRange: null,
  purchaseTime: null,
  lastDealOn: null,
  region: null,
  parentId: null,
  kind: 'end_user' as const,
  importId: null,
};

type ContactFields = Omit<
  NewContact,
  'id' | 'number' | 'customerId' | 'ownerId' | 'departmentId' | 'searchText' | 'searchGrams'
>;

/** What was sent, with everything left out as null. */
export function contactFields(dto: NewContactDto): ContactFields {
  return {
    department: null,
    gender: null,
    officePhone: null,
    mobile: null,
    email: null,
    wechat: null,
    birthday: null,
    education: null,
    workHistory: null,
    hobbies: null,
    preferredChannel: null,
    note: null,
    ...definedOnly(dto),
  };
}

export function definedOnly<T extends object>(dto: T): T {
  return Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as T;
}
