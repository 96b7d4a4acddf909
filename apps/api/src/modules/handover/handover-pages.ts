import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/installation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { People } from '../org/index.js';
import { handoverView, type HandoverView } from './handover.view.js';
import { Handovers, type HandoverRow } from './handovers.repository.js';

/** Handovers as they go over the wire. */
@Injectable()
export class HandoverPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly people: People,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<HandoverView>> {
    const { items, page } = await this.handovers.list(query);
    return { items: await this.views(items, locale), page };
  }

  async show(id: string, locale: Locale): Promise<HandoverView> {
    const [view] = await this.views([await this.handovers.show(id)], locale);
    return view as HandoverView;
  }

  private async views(rows: readonly HandoverRow[], locale: Locale): Promise<HandoverView[]> {
    const names = await this.people.names(rows.flatMap(({ rules }) => rules.map(({ successorId }) => successorId)));
    const reading = { now: this.work.now, undoHours: this.config.handoverUndoHours, names, locale };
    return rows.map((row) => handoverView(row, reading));
  }
}
