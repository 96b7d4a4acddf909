import { Injectable } from '@nestjs/common';
import { RowIsForReading } from '../../../platform/database/database.errors.js';
import {
  orderedOn,
  refused,
  RowAttempts,
  skipped,
  type ImportTarget,
  type Meeting,
  type RowOrder,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { DuplicateIsKnown, DuplicateIsRefused } from '../duplicate-rules/duplicate-rules.errors.js';
import { CONTACT_FIELDS } from './contact-import.fields.js';
import { CustomerUndo } from './customer-undo.js';
import { KnownCustomers } from './known-customers.repository.js';
import { customerOf, MeetContacts } from './meet-contacts.js';
import { WriteContactRow } from './write-contact-row.js';

/** Files of contacts: people at customers that are there already. */
@Injectable()
export class ContactImport implements ImportTarget {
  readonly name = 'contacts';
  readonly permission = 'contact.create';
  readonly fields = CONTACT_FIELDS;
  readonly custom = 'contact';
  readonly protects = ['contact.mobile', 'contact.officePhone', 'contact.email', 'contact.wechat', 'contact.birthday'];
  /** A transaction holds the next contact number until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 50;

  constructor(
    private readonly meetContacts: MeetContacts,
    private readonly known: KnownCustomers,
    private readonly rows: WriteContactRow,
    private readonly attempts: RowAttempts,
    private readonly takenBack: CustomerUndo,
  ) {}

  check(): RowProblem[] {
    return [];
  }

  meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    return this.meetContacts.execute(rows);
  }

  async write(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    const customers = await this.known.called(rows.map(({ customer }) => String(customer)));
    const outcomes: RowOutcome[] = [];
    for (const [i, row] of rows.entries()) {
      const [problem, customerId] = customerOf(row, customers);
      const write = () => this.writeOne({ row, customerId: customerId as string, importId }, orders[i] ?? null);
      outcomes.push(problem ? { outcome: 'refused', problem } : await this.attempts.of(write, meant));
    }
    return outcomes;
  }

  undo(importId: string): Promise<number> {
    return this.takenBack.ofContacts(importId);
  }

  private writeOne(
    { row, customerId, importId }: { row: RowValues; customerId: string; importId: string },
    order: RowOrder | null,
  ): Promise<RowOutcome> {
    return orderedOn(order, {
      update: (record) => this.rows.update(row, customerId, record),
      create: () => this.rows.create(row, customerId, importId, order !== null),
    });
  }
}

function meant(error: unknown): RowOutcome | null {
  if (error instanceof RowIsForReading) return refused('customer', 'import.row.customer_for_reading');
  if (error instanceof DuplicateIsKnown) return skipped('import.row.is_known');
  if (error instanceof DuplicateIsRefused) return skipped('import.row.exists_already', error.params);
  return null;
}
