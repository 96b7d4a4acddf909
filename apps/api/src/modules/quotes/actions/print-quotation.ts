import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Parties } from '../../catalog/index.js';
import { quotationView, type QuotationView } from '../quotation.view.js';
import { useRefusal } from '../quote.can.js';
import { Quotes } from '../quotes.repository.js';

/** The quotation a customer can be given: only what was approved, and only while it is valid. */
@Injectable()
export class PrintQuotation {
  constructor(
    private readonly quotes: Quotes,
    private readonly parties: Parties,
    private readonly clock: Clock,
  ) {}

  /** @throws QuoteIsNotApproved, QuoteIsSuperseded, QuoteHasExpired */
  async execute(id: string): Promise<QuotationView> {
    const row = await this.quotes.show(id);
    mustBeAllowed(useRefusal(row, this.clock.today()));
    const entity = await this.parties.signingEntity(row.signingEntityId);
    if (!entity) throw new RowIsMissing({ type: 'signing_entity', id: row.signingEntityId });
    return quotationView(row, await this.quotes.lines(id), entity, this.clock.today());
  }
}
