import { Injectable } from '@nestjs/common';
import { mustSet } from '../../../platform/access/amounts.js';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { changed, type MetRecord, type RowOutcome, type RowValues } from '../../imports/index.js';
import { ChangeCustomer } from '../actions/change-customer.js';
import { CreateCustomer, type CustomerToCreate } from '../actions/create-customer.js';
import type { ChangeCustomerDto } from '../customer.dto.js';
import { Customers } from '../customers.repository.js';
import { companyOf, personOf } from './customer-row.js';

const AMOUNTS = ['budgetRange', 'historicAmount'] as const;

/** Writes one row of a file of customers: as a new one with its contact, or into the one that is there. */
@Injectable()
export class WriteCustomerRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly createCustomer: CreateCustomer,
    private readonly changeCustomer: ChangeCustomer,
  ) {}

  /** @throws FieldIsNotYours, CustomerExistsAlready, CustomerIsKnown, DuplicateIsRefused, DuplicateIsKnown */
  async create(row: RowValues, importId: string): Promise<RowOutcome> {
    this.mustSetAmounts(row);
    const unsaid = { source: 'import', firstContactOn: this.clock.today(), grade: 'D', status: 'active' };
    const limits = { object: 'contact', fields: fieldsOf(this.work.actor) };
    const contact = writable(personOf(row), null, limits);
    const fields = {
      ...unsaid,
      ...companyOf(row),
      number: row['number'],
      importId,
      contact,
    } as unknown as CustomerToCreate;
    const { customer } = await this.createCustomer.execute(fields);
    return { outcome: 'created', id: customer.id, number: customer.number };
  }

  /** The filled cells, and nothing that the file leaves open. @throws RowIsStale, RowIsMissing and what changing a customer refuses */
  async update(row: RowValues, { id, version, number }: MetRecord): Promise<RowOutcome> {
    this.mustSetAmounts(row);
    const fields = companyOf(row);
    const names = [...Object.keys(fields), ...('historicAmount' in fields ? ['historicCurrency'] : [])];
    const kept = changed(await this.customers.getForChange(id), names, version);
    await this.changeCustomer.execute(id, version, fields as unknown as ChangeCustomerDto);
    return { outcome: 'changed', id, number, kept };
  }

  private mustSetAmounts(row: RowValues): void {
    const amounts = AMOUNTS.filter((name) => row[name] !== undefined);
    if (amounts.length > 0) mustSet(this.work.actor, 'customer.amounts', ...amounts.map((name) => `/${name}`));
  }
}
