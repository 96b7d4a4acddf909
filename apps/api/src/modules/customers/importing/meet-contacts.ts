import { Injectable } from '@nestjs/common';
import { readsAs } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  differenceOf,
  Encounters,
  findingOf,
  KIND_OF,
  type Meeting,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import type { Contact } from '../contact.entity.js';
import { ImportedContacts } from './imported-contacts.repository.js';
import { KnownCustomers } from './known-customers.repository.js';

type Customers = ReadonlyMap<string, readonly string[]>;

/** Whether the customer of each row is there, and whether the person is at it already. */
@Injectable()
export class MeetContacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly known: KnownCustomers,
    private readonly imported: ImportedContacts,
    private readonly encounters: Encounters,
  ) {}

  async execute(rows: readonly RowValues[]): Promise<Meeting[]> {
    const customers = await this.known.called(rows.map(({ customer }) => String(customer)));
    const customerReach = await this.encounters.reach('customer', [...customers.values()].flat());
    const there = await this.imported.called(
      [...customers.values()].flat(),
      rows.map(({ name }) => String(name)),
    );
    const reach = await this.encounters.reach(
      'contact',
      there.map(({ id }) => id),
    );
    const owners = await this.known.ownersOf(there.map(({ ownerId }) => ownerId));
    return rows.map((row) => {
      const [problem, customerId] = customerOf(row, customers);
      if (problem) return problem;
      const contact = there.find((each) => each.customerId === customerId && isSame(each, row));
      if (!contact) return customerReach(customerId) === 'read' ? atFault('import.row.customer_for_reading') : null;
      const kind = KIND_OF[reach(contact.id)];
      const difference = kind === 'same' ? this.differenceTo(contact, row) : [];
      const record = { ...contact, type: 'contact' as const, owner: owners.get(contact.ownerId) ?? '' };
      return findingOf(record, { kind, difference, possible: kind === 'same' ? ['create', 'update'] : [] });
    });
  }

  private differenceTo(contact: Contact, { customer: _, number: _kept, ...row }: RowValues) {
    const reads = readsAs(this.work.actor);
    return differenceOf(row, { ...contact }, (field) => reads(`contact.${field}`));
  }
}

/** Under the same name with the same mobile, or one of the two without any. */
function isSame(contact: Contact, { name, mobile }: RowValues): boolean {
  return contact.name === name && (contact.mobile === null || mobile === undefined || contact.mobile === mobile);
}

/** @returns what is wrong with the cell, else the id of its customer */
export function customerOf(
  { customer }: RowValues,
  customers: Customers,
): readonly [RowProblem, null] | readonly [null, string] {
  const [customerId, ...others] = customers.get(String(customer)) ?? [];
  if (customerId === undefined) return [atFault('import.row.customer_unknown'), null];
  if (others.length > 0) return [atFault('import.row.customer_ambiguous', { count: others.length + 1 }), null];
  return [null, customerId];
}

function atFault(code: string, params: Record<string, unknown> = {}): RowProblem {
  return { field: 'customer', code, params };
}
