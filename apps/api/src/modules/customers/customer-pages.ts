import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { CustomerContact } from '../activities/index.js';
import { Approvals } from '../approvals/index.js';
import { customerView, type CustomerRow, type CustomerView } from './customer.view.js';
import { CustomerIsMerged } from './customers.errors.js';
import { Customers } from './customers.repository.js';

/** Customers as they are shown, with what was logged about them. */
@Injectable()
export class CustomerPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly contact: CustomerContact,
    private readonly approvals: Approvals,
    private readonly shared: SharedViews,
  ) {}

  async list(query: ListQuery): Promise<Page<CustomerView>> {
    const { items, page } = await this.customers.list(query);
    return { items: await this.views(items), page };
  }

  async one(id: string): Promise<CustomerView> {
    const [view] = await this.views([await this.found(id)]);
    return view as CustomerView;
  }

  /** @throws RowIsMissing, CustomerIsMerged where the reader sees the one that took its place */
  private async found(id: string): Promise<CustomerRow> {
    try {
      return await this.customers.show(id);
    } catch (error) {
      const mergedInto = await this.customers.nowOf(id);
      const seen = mergedInto !== id && (await this.customers.visibleAmong([mergedInto])).has(mergedInto);
      throw seen ? new CustomerIsMerged({ id, mergedInto }) : error;
    }
  }

  private async views(rows: CustomerRow[]): Promise<CustomerView[]> {
    const ids = rows.map(({ id }) => id);
    const contacted = await this.contact.of(ids);
    const admissions = await this.approvals.latestOf('customer', ids);
    const me = this.work.principal;
    const views = rows.map((row) => customerView(row, me, contacted.get(row.id), admissions.get(row.id)));
    return this.shared.limit('customer', views);
  }
}
