import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { ActivityRow } from './activity.row.js';
import { ActivityView, activityView } from './activity.view.js';

/** Gives rows the names of what they are about: one query for a whole page. */
@Injectable()
export class ActivityViews {
  constructor(
    private readonly subjects: Subjects,
    private readonly shared: SharedViews,
  ) {}

  async one(row: ActivityRow, me: Principal, locale: Locale): Promise<ActivityView> {
    const view = activityView(row, { me, locale, names: await this.namesFor([row]) });
    await this.shared.limit('activity', [view], locale);
    return view;
  }

  async page({ items, page }: Page<ActivityRow>, me: Principal, locale: Locale): Promise<Page<ActivityView>> {
    const names = await this.namesFor(items);
    const views = items.map((row) => activityView(row, { me, locale, names }));
    return { items: await this.shared.limit('activity', views, locale), page };
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
