import { creditCodeCheckDigit } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { People } from '../../org/index.js';
import { contactFields } from '../actions/create-customer.js';
import { Contact, contactKeys } from '../contact.entity.js';
import { Customer, customerKeys } from '../customer.entity.js';
import { DEMO_COMPANIES, type DemoCompany } from './demo-companies.js';
import { ownFieldsOf } from './demo-customer-fields.js';

interface Stamp {
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The customers of the demo company, each entered by its salesperson on the day of the first contact. */
@Seeds('demo', 3.2)
@Injectable()
export class DemoCustomers implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbering: Numbering,
    private readonly people: People,
  ) {}

  async execute(): Promise<void> {
    const ids = new Map(DEMO_COMPANIES.map(({ name }) => [name, newId()]));
    const numbers = await this.numbering.nextMany('KH', DEMO_COMPANIES.length);
    const customers: object[] = [];
    const contacts: object[] = [];
    for (const [i, company] of DEMO_COMPANIES.entries()) {
      const stamp = await this.stampOf(company);
      const staff = await this.contactsOf(company, ids.get(company.name) as string, stamp);
      contacts.push(...staff);
      customers.push(
        customerOf(
          company,
          {
            id: ids.get(company.name),
            number: numbers[i] as string,
            parentId: ids.get(company.parent ?? '') ?? null,
            primaryContactId: staff[0]?.id,
          },
          stamp,
        ),
      );
    }
    await this.work.manager.insert(Customer, customers as never);
    await this.work.manager.insert(Contact, contacts as never);
  }

  private async stampOf({ owner, firstContactOn }: DemoCompany): Promise<Stamp> {
    const person = await this.people.findForSignIn(owner);
    if (!person) throw new Error(`the demo company has no ${owner}`);
    const at = new Date(`${firstContactOn}T09:30:00+08:00`);
    return {
      ownerId: person.id,
      departmentId: person.departmentId,
      createdBy: person.id,
      updatedBy: person.id,
      createdAt: at,
      updatedAt: at,
    };
  }

  private async contactsOf({ people }: DemoCompany, customerId: string, stamp: Stamp): Promise<{ id: string }[]> {
    const numbers = await this.numbering.nextMany('LX', people.length);
    return people.map(([name, title, role, relationship, mobile], i) => {
      const contact = {
        ...contactFields({ name, title, role, relationship, mobile }),
        number: numbers[i] as string,
        customerId,
      };
      return { ...contact, ...contactKeys(contact), ...stamp, id: newId(), custom: {} };
    });
  }
}

type Own = { id: string | undefined; number: string; parentId: string | null; primaryContactId: string | undefined };

function customerOf(company: DemoCompany, own: Own, stamp: Stamp): object {
  const {
    name,
    industry,
    size,
    grade,
    region,
    address,
    area,
    source,
    needs,
    kind = 'end_user',
    firstContactOn,
    people,
  } = company;
  const body = `91${area}MA${own.number.slice(-6)}X`;
  const keys = { number: own.number, name, creditCode: body + (creditCodeCheckDigit(body) ?? ''), stockCode: null };
  return {
    ...stamp,
    ...own,
    ...keys,
    ...customerKeys(keys),
    industry,
    companySize: size,
    grade,
    region,
    source,
    kind,
    firstContactOn,
    custom: ownFieldsOf(company),
    registeredAddress: address,
    mainNeeds: needs,
    status: 'active',
    keyDecisionMaker: people.find(([, , role]) => role === 'decision_maker')?.[0] ?? null,
  };
}
