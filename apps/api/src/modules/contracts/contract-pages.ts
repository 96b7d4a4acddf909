import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { Approvals } from '../approvals/index.js';
import { ContractDetails } from './contract-details.js';
import { contractView, type ContractView } from './contract-detail.view.js';
import { contractRowView, type ContractRowView } from './contract.view.js';
import { Contracts } from './contracts.repository.js';

/** Contracts as their reader sees them. */
@Injectable()
export class ContractPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly details: ContractDetails,
    private readonly approvals: Approvals,
    private readonly shared: SharedViews,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<ContractRowView>> {
    const { items, page } = await this.contracts.page(query);
    const approvals = await this.approvals.latestOf(
      'contract',
      items.map(({ id }) => id),
    );
    const reader = { me: this.work.principal, locale };
    const views = items.map((row) => contractRowView(row, approvals.get(row.id), reader));
    return { items: await this.shared.limit('contract', views, locale), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<ContractView> {
    const approval = (await this.approvals.latestOf('contract', [id])).get(id);
    const view = contractView({ ...(await this.details.of(id)), approval }, { me: this.work.principal, locale });
    await this.shared.limit('contract', [view], locale);
    return view;
  }
}
