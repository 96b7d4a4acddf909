import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { discardRefusal } from '../quote.can.js';
import { Quotes } from '../quotes.repository.js';

/** Puts a quote that nobody decides on, or has approved, into the recycle bin. */
@Injectable()
export class DiscardQuote {
  constructor(private readonly quotes: Quotes) {}

  /** @throws QuoteIsClosed, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    const quote = await this.quotes.getForChange(id);
    mustBeAllowed(discardRefusal(quote));
    await this.quotes.discard(quote, version);
  }
}
