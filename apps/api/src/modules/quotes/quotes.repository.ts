import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { PricedLine } from './line-pricing.js';
import { Quote } from './quote.entity.js';
import { QuoteLine } from './quote-line.entity.js';
import { QUOTE_JOINS, QUOTE_LIST, QUOTE_NAMES, QUOTE_SELECT, QUOTE_SHAPE, type QuoteRow } from './quote.row.js';

type NewQuote = Parameters<typeof Rows.prototype.insert<Quote>>[1];

/** The quotes a reader reaches. */
@Injectable()
export class Quotes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<QuoteRow>> {
    const page = await this.listing.page<QuoteRow>(QUOTE_LIST, query, QUOTE_SHAPE);
    await nameTheHidden(page.items, QUOTE_NAMES, this.subjects);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<QuoteRow> {
    const sql = `SELECT ${QUOTE_SELECT} FROM quotes q ${QUOTE_JOINS} WHERE q.id = $1 AND q.deleted_at IS NULL`;
    const rows = await this.work.manager.query<QuoteRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'quote', id });
    await nameTheHidden(rows, QUOTE_NAMES, this.subjects);
    return rows[0];
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Quote> {
    return live(await this.work.manager.findOneBy(Quote, { id, deletedAt: IsNull() }), id);
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Quote> {
    return this.rows.forChange(Quote, 'quote', id);
  }

  /** The revision made from this one, if there is one. */
  next(id: string): Promise<Quote | null> {
    return this.work.asHouse(() => this.work.manager.findOneBy(Quote, { previousId: id, deletedAt: IsNull() }));
  }

  lines(quoteId: string): Promise<QuoteLine[]> {
    return this.work.manager.find(QuoteLine, { where: { quoteId }, order: { position: 'ASC' } });
  }

  insert(fields: NewQuote): Promise<Quote> {
    return this.rows.insert(Quote, fields);
  }

  save(quote: Quote, expectedVersion?: number): Promise<Quote> {
    return this.rows.change(quote, expectedVersion);
  }

  discard(quote: Quote, expectedVersion: number): Promise<void> {
    return this.rows.discard(quote, expectedVersion);
  }

  async replaceLines(quoteId: string, lines: readonly PricedLine[]): Promise<void> {
    await this.work.manager.delete(QuoteLine, { quoteId });
    if (lines.length > 0)
      await this.work.manager.insert(
        QuoteLine,
        lines.map((line) => ({ quoteId, ...line })),
      );
  }
}

function live(quote: Quote | null, id: string): Quote {
  if (!quote) throw new RowIsMissing({ type: 'quote', id });
  return quote;
}
