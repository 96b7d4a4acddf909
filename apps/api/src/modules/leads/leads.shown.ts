import { Injectable, type OnModuleInit } from '@nestjs/common';
import { byIds, ShownRecords, type Reader } from '../../platform/http/shape/shown-records.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { leadView, LeadView } from './lead.view.js';
import { Leads } from './leads.repository.js';

/** Leads where another answer only names one, as their list shows them. */
@Injectable()
export class LeadsShown implements OnModuleInit {
  constructor(
    private readonly shown: ShownRecords,
    private readonly leads: Leads,
    private readonly shared: SharedViews,
  ) {}

  onModuleInit(): void {
    const refs = { customer: 'customer', contact: 'contact', opportunity: 'opportunity' };
    const read = (ids: readonly string[], reader: Reader): Promise<LeadView[]> => this.read(ids, reader);
    this.shown.declare({ type: 'lead', view: LeadView, permission: 'lead.view', refs, read });
  }

  private async read(ids: readonly string[], { me, locale }: Reader): Promise<LeadView[]> {
    const { items } = await this.leads.list(byIds(ids));
    return this.shared.limit(
      'lead',
      items.map((row) => leadView(row, me, locale)),
      locale,
    );
  }
}
