import { Injectable, type OnModuleInit } from '@nestjs/common';
import { byIds, ShownRecords, type Reader } from '../../platform/http/shape/shown-records.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { Opportunities } from './opportunities.repository.js';
import { opportunityView, OpportunityView } from './opportunity.view.js';

/** Opportunities where another answer only names one, as their list shows them. */
@Injectable()
export class OpportunitiesShown implements OnModuleInit {
  constructor(
    private readonly shown: ShownRecords,
    private readonly opportunities: Opportunities,
    private readonly shared: SharedViews,
  ) {}

  onModuleInit(): void {
    const refs = { customer: 'customer', primaryContact: 'contact' };
    const read = (ids: readonly string[], reader: Reader): Promise<OpportunityView[]> => this.read(ids, reader);
    this.shown.declare({ type: 'opportunity', view: OpportunityView, permission: 'opportunity.view', refs, read });
  }

  private async read(ids: readonly string[], { me, locale }: Reader): Promise<OpportunityView[]> {
    const { items } = await this.opportunities.page(byIds(ids));
    return this.shared.limit(
      'opportunity',
      items.map((row) => opportunityView(row, { me, locale })),
      locale,
    );
  }
}
