import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FieldIsNotYours } from '../../platform/access/access.errors.js';
import { mustSet } from '../../platform/access/amounts.js';
import { fieldsOf, writable } from '../../platform/access/field-access.js';
import { Clock } from '../../platform/clock/clock.js';
import type { DomainError } from '../../platform/http/domain-error.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  ImportTargets,
  type ImportTarget,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../imports/index.js';
import { CreateCustomer, type CustomerToCreate } from './actions/create-customer.js';
import { CUSTOMER_FIELDS } from './customer-import.fields.js';
import { creditCodeFrom, customerProblems } from './customer-rules.js';
import { CustomerExistsAlready, CustomerIsKnown } from './customers.errors.js';
import { DuplicateIsKnown, DuplicateIsRefused } from './duplicate-rules/duplicate-rules.errors.js';
import { ImportedCustomers } from './imported-customers.repository.js';

/** Files of customers: each row is one legal entity with its primary contact, and belongs to who imports it. */
@Injectable()
export class CustomerImport implements ImportTarget, OnModuleInit {
  readonly name = 'customers';
  readonly permission = 'customer.create';
  readonly fields = CUSTOMER_FIELDS;
  readonly protects = ['contact.mobile', 'contact.officePhone', 'contact.email', 'contact.wechat', 'customer.amounts'];
  /** A transaction holds the next customer and contact number until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 25;

  constructor(
    private readonly work: UnitOfWork,
    private readonly createCustomer: CreateCustomer,
    private readonly imported: ImportedCustomers,
    private readonly clock: Clock,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(values: RowValues): RowProblem[] {
    const wrongCode =
      customerProblems({ creditCode: creditCodeFrom(values['creditCode'] as string | undefined) }).length > 0;
    return wrongCode ? [{ field: 'creditCode', code: 'import.row.credit_code', params: {} }] : [];
  }

  async write(rows: readonly RowValues[], importId: string): Promise<RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const row of rows) outcomes.push(await this.writeOne(row, importId));
    return outcomes;
  }

  undo(importId: string): Promise<number> {
    return this.imported.takeBack(importId);
  }

  /** A refusal comes before anything is written, so the rest of the chunk goes on. */
  private async writeOne(row: RowValues, importId: string): Promise<RowOutcome> {
    try {
      const { customer } = await this.createCustomer.execute(this.customerOf(row, importId));
      return { outcome: 'created', id: customer.id, number: customer.number };
    } catch (error) {
      if (error instanceof FieldIsNotYours) return { outcome: 'refused', problem: problemOf(error) };
      if (error instanceof CustomerIsKnown || error instanceof DuplicateIsKnown)
        return { outcome: 'skipped', problem: { field: '', code: 'import.row.is_known', params: {} } };
      if (!(error instanceof CustomerExistsAlready || error instanceof DuplicateIsRefused)) throw error;
      return { outcome: 'skipped', problem: { field: '', code: 'import.row.exists_already', params: error.params } };
    }
  }

  private customerOf(values: RowValues, importId: string): CustomerToCreate {
    const {
      contactName: _n,
      contactTitle: _t,
      contactRole: _r,
      relationship: _s,
      mobile: _m,
      officePhone: _p,
      email: _e,
      wechat: _w,
      ...fields
    } = values;
    const amounts = ['budgetRange', 'historicAmount'].filter((name) => values[name] !== undefined);
    if (amounts.length > 0) mustSet(this.work.actor, 'customer.amounts', ...amounts.map((name) => `/${name}`));
    const unsaid = { source: 'import', firstContactOn: this.clock.today(), grade: 'D', status: 'active' };
    return { ...unsaid, ...fields, importId, contact: this.contactOf(values) } as unknown as CustomerToCreate;
  }

  private contactOf(values: RowValues): object {
    return writable(contactOf(values), null, { object: 'contact', fields: fieldsOf(this.work.actor) });
  }
}

/** The first cell that its importer may not write, by the field it was read into. */
function problemOf({ code, fields }: DomainError): RowProblem {
  return { field: fields[0]?.pointer.slice(1) ?? '', code, params: {} };
}

function contactOf(values: RowValues): object {
  const {
    contactName: name,
    contactTitle: title,
    contactRole: role = 'influencer',
    relationship = 'stranger',
    mobile,
    officePhone,
    email,
    wechat,
  } = values;
  return { name, title, role, relationship, mobile, officePhone, email, wechat };
}
