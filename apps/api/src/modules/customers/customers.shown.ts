import { Injectable, type OnModuleInit } from '@nestjs/common';
import { byIds, ShownRecords, type Reader } from '../../platform/http/shape/shown-records.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { contactView, ContactView } from './contact.view.js';
import { Contacts } from './contacts.repository.js';
import { CustomerPages } from './customer-pages.js';
import { CustomerView } from './customer.view.js';

/** Customers and contacts where another answer only names one, as their lists show them. */
@Injectable()
export class CustomersShown implements OnModuleInit {
  constructor(
    private readonly shown: ShownRecords,
    private readonly pages: CustomerPages,
    private readonly contacts: Contacts,
    private readonly shared: SharedViews,
  ) {}

  onModuleInit(): void {
    this.shown.declare({
      ...{ type: 'customer', view: CustomerView, permission: 'customer.view' },
      refs: { primaryContact: 'contact', parent: 'customer' },
      read: async (ids) => (await this.pages.list(byIds(ids))).items,
    });
    this.shown.declare({
      ...{ type: 'contact', view: ContactView, permission: 'contact.view' },
      refs: { customer: 'customer' },
      read: (ids, reader) => this.readContacts(ids, reader),
    });
  }

  private async readContacts(ids: readonly string[], { me, locale }: Reader): Promise<ContactView[]> {
    const { items } = await this.contacts.list(byIds(ids));
    return this.shared.limit(
      'contact',
      items.map((row) => contactView(row, me, locale)),
      locale,
    );
  }
}
