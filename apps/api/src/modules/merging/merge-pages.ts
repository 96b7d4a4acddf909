import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { customerMergeView, type CustomerMergeView } from './customer-merge.view.js';
import { CustomerMerges } from './customer-merges.repository.js';

/** Merges as they go over the wire. */
@Injectable()
export class MergePages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<CustomerMergeView>> {
    const { items, page } = await this.merges.list(query);
    return { items: items.map((row) => customerMergeView(row, this.work.now, locale)), page };
  }

  async show(id: string, locale: Locale): Promise<CustomerMergeView> {
    return customerMergeView(await this.merges.show(id), this.work.now, locale);
  }
}
