import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FieldIsNotYours } from '../../platform/access/access.errors.js';
import { RowIsForReading } from '../../platform/database/database.errors.js';
import {
  ImportTargets,
  type ImportTarget,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../imports/index.js';
import { CreateContact } from './actions/create-contact.js';
import type { CreateContactDto } from './contact.dto.js';
import { CONTACT_FIELDS } from './contact-import.fields.js';
import { DuplicateIsKnown, DuplicateIsRefused } from './duplicate-rules/duplicate-rules.errors.js';
import { ImportedContacts } from './imported-contacts.repository.js';

/** Files of contacts: people at customers that are there already; whoever is there as well is left as she is. */
@Injectable()
export class ContactImport implements ImportTarget, OnModuleInit {
  readonly name = 'contacts';
  readonly permission = 'contact.create';
  readonly fields = CONTACT_FIELDS;
  readonly protects = ['contact.mobile', 'contact.officePhone', 'contact.email', 'contact.wechat', 'contact.birthday'];
  /** A transaction holds the next contact number until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 50;

  constructor(
    private readonly createContact: CreateContact,
    private readonly imported: ImportedContacts,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(): RowProblem[] {
    return [];
  }

  async write(rows: readonly RowValues[], importId: string): Promise<RowOutcome[]> {
    const customers = await this.imported.customersCalled(rows.map(({ customer }) => String(customer)));
    const outcomes: RowOutcome[] = [];
    for (const row of rows)
      outcomes.push(await this.writeOne(row, customers.get(String(row['customer'])) ?? [], importId));
    return outcomes;
  }

  undo(importId: string): Promise<number> {
    return this.imported.takeBack(importId);
  }

  /** A refusal comes before anything is written, so the rest of the chunk goes on. */
  private async writeOne(row: RowValues, customers: readonly string[], importId: string): Promise<RowOutcome> {
    const [customerId, ...others] = customers;
    if (customerId === undefined) return refused('customer', 'import.row.customer_unknown');
    if (others.length > 0) return refused('customer', 'import.row.customer_ambiguous', { count: customers.length });
    const { customer: _, ...fields } = row;
    const contact = { role: 'influencer', relationship: 'stranger', ...fields, customerId } as CreateContactDto;
    const there = await this.imported.whoIsThere(contact);
    if (there) return skipped('import.row.exists_already', there);
    try {
      const { id, number } = await this.createContact.execute(contact, '', importId);
      return { outcome: 'created', id, number };
    } catch (error) {
      if (error instanceof FieldIsNotYours) return refused(error.fields[0]?.pointer.slice(1) ?? '', error.code);
      if (error instanceof RowIsForReading) return refused('customer', 'import.row.customer_for_reading');
      if (error instanceof DuplicateIsKnown) return skipped('import.row.is_known', {});
      if (error instanceof DuplicateIsRefused) return skipped('import.row.exists_already', error.params);
      throw error;
    }
  }
}

function refused(field: string, code: string, params: Record<string, unknown> = {}): RowOutcome {
  return { outcome: 'refused', problem: { field, code, params } };
}

function skipped(code: string, params: Record<string, unknown>): RowOutcome {
  return { outcome: 'skipped', problem: { field: '', code, params } };
}
