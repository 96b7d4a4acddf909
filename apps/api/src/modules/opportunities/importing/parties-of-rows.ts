import { Injectable } from '@nestjs/common';
import { ImportedContacts, KnownCustomers } from '../../customers/index.js';
import { Encounters, isProblem, KnownPeople, type RowProblem, type RowValues } from '../../imports/index.js';

/** What a row is about, once its names are found. */
export interface Parties {
  readonly customerId: string;
  readonly contactId: string;
  readonly contactName: string;
  /** By the field that names them. */
  readonly people: Readonly<Record<string, string>>;
}

export type PartiesOrProblem = Parties | RowProblem;

/** Finds the customers, contacts and colleagues that rows name, as far as the importer sees them. */
@Injectable()
export class PartiesOfRows {
  constructor(
    private readonly known: KnownCustomers,
    private readonly contacts: ImportedContacts,
    private readonly people: KnownPeople,
    private readonly encounters: Encounters,
  ) {}

  /** @param fields that name one colleague each */
  async find(rows: readonly RowValues[], fields: readonly string[]): Promise<PartiesOrProblem[]> {
    const called = await this.known.called(rows.map(({ customer }) => String(customer)));
    const ids = [...new Set([...called.values()].flat())];
    const reach = await this.encounters.reach('customer', ids);
    const primary = await this.contacts.primaryOf(ids);
    const names = rows.flatMap(({ contact }) => (contact === undefined ? [] : [String(contact)]));
    const named = names.length > 0 ? await this.contacts.called(ids, names) : [];
    const person = await this.people.finder(rows, fields);
    return rows.map((row) => {
      const customerId = oneCustomer(row, called, reach);
      if (typeof customerId !== 'string') return customerId;
      const contact = row['contact'] === undefined ? primary.get(customerId) : named.find(isAt(customerId, row));
      if (!contact) return atFault('contact', 'import.row.contact_unknown', { value: row['contact'] ?? '' });
      const people: Record<string, string> = {};
      for (const field of fields) {
        const found = person(field, row);
        if (isProblem(found)) return found;
        if (found) people[field] = found.id;
      }
      return { customerId, contactId: contact.id, contactName: contact.name, people };
    });
  }
}

function oneCustomer(
  { customer }: RowValues,
  called: ReadonlyMap<string, readonly string[]>,
  reach: (id: string) => string,
): string | RowProblem {
  const [id, ...others] = called.get(String(customer)) ?? [];
  if (id === undefined) return atFault('customer', 'import.row.customer_unknown');
  if (others.length > 0) return atFault('customer', 'import.row.customer_ambiguous', { count: others.length + 1 });
  return reach(id) === 'none' ? atFault('customer', 'import.row.customer_unknown') : id;
}

const isAt =
  (customerId: string, { contact }: RowValues) =>
  (each: { customerId: string; name: string }) =>
    each.customerId === customerId && each.name === contact;

export function atFault(field: string, code: string, params: Record<string, unknown> = {}): RowProblem {
  return { field, code, params };
}
