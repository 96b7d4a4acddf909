import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import type { Page } from '../../platform/listing/listing.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { ActivityRow } from './activity.row.js';
import { ActivityView, activityView } from './activity.view.js';

/** Gives rows the names of what they are about: one query for a whole page. */
@Injectable()
export class ActivityViews {
  constructor(private readonly subjects: Subjects) {}

  async one(row: ActivityRow, me: Principal, locale: Locale): Promise<ActivityView> {
    return activityView(row, { me, locale, names: await this.namesFor([row]) });
  }

  async page({ items, page }: Page<ActivityRow>, me: Principal, locale: Locale): Promise<Page<ActivityView>> {
    const names = await this.namesFor(items);
    return { items: items.map((row) => activityView(row, { me, locale, names })), page };
  }

  private namesFor(rows: readonly ActivityRow[]): ReturnType<Subjects['names']> {
    return this.subjects.names(
      rows.flatMap(({ customerId, contactId, opportunityId }) => [
        { type: 'customer', id: customerId },
        { type: 'contact', id: contactId },
        opportunityId ? { type: 'opportunity', id: opportunityId } : null,
      ]),
    );
  }
}
