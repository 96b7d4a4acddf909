import { Injectable } from '@nestjs/common';
import {
  orderedOn,
  RowAttempts,
  skipped,
  type ImportTarget,
  type Meeting,
  type RowOrder,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { creditCodeFrom, customerProblems } from '../customer-rules.js';
import { CustomerExistsAlready, CustomerIsKnown } from '../customers.errors.js';
import { DuplicateIsKnown, DuplicateIsRefused } from '../duplicate-rules/duplicate-rules.errors.js';
import { AttachPerson } from './attach-person.js';
import { CUSTOMER_FIELDS } from './customer-import.fields.js';
import { CustomerUndo } from './customer-undo.js';
import { personOf } from './customer-row.js';
import { MeetCustomers } from './meet-customers.js';
import { WriteCustomerRow } from './write-customer-row.js';

/** Files of customers: each row is one legal entity with its primary contact, and belongs to who imports it. */
@Injectable()
export class CustomerImport implements ImportTarget {
  readonly name = 'customers';
  readonly permission = 'customer.create';
  readonly fields = CUSTOMER_FIELDS;
  readonly custom = 'customer';
  readonly protects = ['contact.mobile', 'contact.officePhone', 'contact.email', 'contact.wechat', 'customer.amounts'];
  /** A transaction holds the next customer and contact number until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 25;

  constructor(
    private readonly meetCustomers: MeetCustomers,
    private readonly rows: WriteCustomerRow,
    private readonly attachPerson: AttachPerson,
    private readonly attempts: RowAttempts,
    private readonly takenBack: CustomerUndo,
  ) {}

  check(values: RowValues): RowProblem[] {
    const wrongCode =
      customerProblems({ creditCode: creditCodeFrom(values['creditCode'] as string | undefined) }).length > 0;
    return wrongCode ? [{ field: 'creditCode', code: 'import.row.credit_code', params: {} }] : [];
  }

  meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    return this.meetCustomers.execute(rows);
  }

  async write(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const [i, row] of rows.entries())
      outcomes.push(await this.attempts.of(() => this.writeOne(row, importId, orders[i] ?? null), isThere));
    return outcomes;
  }

  undo(importId: string): Promise<number> {
    return this.takenBack.execute(importId);
  }

  private writeOne(row: RowValues, importId: string, order: RowOrder | null): Promise<RowOutcome> {
    return orderedOn(order, {
      update: (record) => this.rows.update(row, record),
      link: ({ id }) => this.attachPerson.execute(id, personOf(row), importId),
      create: () => this.rows.create(row, importId),
    });
  }
}

/** Refused as a second one of what is there: there is nothing to be corrected about the row. */
function isThere(error: unknown): RowOutcome | null {
  if (error instanceof CustomerIsKnown || error instanceof DuplicateIsKnown) return skipped('import.row.is_known');
  if (error instanceof CustomerExistsAlready || error instanceof DuplicateIsRefused)
    return skipped('import.row.exists_already', error.params);
  return null;
}
