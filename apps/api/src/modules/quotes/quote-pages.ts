import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { Approvals, Grants } from '../approvals/index.js';
import { quoteRowView, quoteView, type QuoteRowView, type QuoteView, type Reader } from './quote.view.js';
import { Quotes } from './quotes.repository.js';

/** Quotes as their reader sees them, each with what has become of its approval. */
@Injectable()
export class QuotePages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly quotes: Quotes,
    private readonly approvals: Approvals,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<QuoteRowView>> {
    const { items, page } = await this.quotes.page(query);
    const approvals = await this.approvals.latestOf(
      'quote',
      items.map(({ id }) => id),
    );
    const reader = this.reader(locale);
    return { items: items.map((row) => quoteRowView(row, approvals.get(row.id), reader)), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<QuoteView> {
    const [row, lines, approvals, grants] = await Promise.all([
      this.quotes.show(id),
      this.quotes.lines(id),
      this.approvals.latestOf('quote', [id]),
      this.grants.latestOf('quote', [id]),
    ]);
    return quoteView({ row, lines, approval: approvals.get(id), grant: grants.get(id) }, this.reader(locale));
  }

  private reader(locale: Locale): Reader {
    return { me: this.work.principal, locale, today: this.clock.today() };
  }
}
