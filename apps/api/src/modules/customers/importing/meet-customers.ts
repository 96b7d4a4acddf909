import { Injectable } from '@nestjs/common';
import { readsAs } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  differenceOf,
  Encounters,
  findingOf,
  KIND_OF,
  type Decision,
  type Meeting,
  type RowValues,
} from '../../imports/index.js';
import { foldName } from '../company-name.js';
import { creditCodeFrom } from '../customer-rules.js';
import type { Customer } from '../customer.entity.js';
import { Discretion } from '../discretion.js';
import { KnownCustomers } from './known-customers.repository.js';
import { companyOf } from './customer-row.js';

const AMOUNTS: readonly string[] = ['budgetRange', 'historicAmount'];

/** Which rows of a file are customers already: the same legal entity, by its name or its code. */
@Injectable()
export class MeetCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly known: KnownCustomers,
    private readonly encounters: Encounters,
    private readonly discretion: Discretion,
  ) {}

  async execute(rows: readonly RowValues[]): Promise<Meeting[]> {
    const codes = rows.flatMap(({ creditCode }) => creditCodeFrom(creditCode as string | undefined) ?? []);
    const there = await this.known.sameAs(
      rows.map(({ name }) => String(name)),
      codes,
    );
    if (there.length === 0) return rows.map(() => null);
    const met = await this.known.asMet(there);
    const reach = await this.encounters.reach('customer', [...met.keys()]);
    const untold = await this.discretion.untold([...met.keys()].map((id) => ({ type: 'customer', id })));
    const find = finder(there);
    const more: Decision[] = this.encounters.may('contact.create') ? ['update', 'link'] : ['update'];
    return rows.map((row) => {
      const customer = find(row);
      if (!customer) return null;
      const kind = KIND_OF[reach(customer.id)];
      const isMine = kind === 'same';
      const difference = isMine ? this.differenceTo(customer, row) : [];
      return findingOf(met.get(customer.id)!, { kind, difference, possible: isMine ? more : [] }, untold);
    });
  }

  private differenceTo(customer: Customer, row: RowValues) {
    const reads = readsAs(this.work.actor);
    const company = companyOf(row);
    const { historicAmount: amount, historicCurrency: currency } = customer;
    const now = { ...customer, historicAmount: amount === null ? null : { amount, currency } };
    return differenceOf(company, now, (field) => !AMOUNTS.includes(field) || reads('customer.amounts'));
  }
}

/** By its code, and by its name where no customer has that. */
function finder(there: readonly Customer[]): (row: RowValues) => Customer | undefined {
  const byCode = new Map(there.map((customer) => [customer.creditCode, customer]));
  const byName = new Map(there.map((customer) => [customer.nameFolded, customer]));
  return ({ name, creditCode }) => {
    const code = creditCodeFrom(creditCode as string | undefined);
    return (code ? byCode.get(code) : undefined) ?? byName.get(foldName(String(name)));
  };
}
