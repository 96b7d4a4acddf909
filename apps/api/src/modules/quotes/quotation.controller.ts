import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { PrintQuotation } from './actions/print-quotation.js';
import { QuotationView } from './quotation.view.js';
import { QuoteHasExpired, QuoteIsNotApproved, QuoteIsSuperseded } from './quotes.errors.js';

@ApiTags('quotes')
@Controller('quotes/:id/quotation')
export class QuotationController {
  constructor(private readonly printQuotation: PrintQuotation) {}

  @Get()
  @Can('quote.print')
  @ReadsAmounts('quote.amounts')
  @Operation({
    id: 'getQuotation',
    summary: 'What the printed quotation for the customer shows; only of an approved quote',
    returns: QuotationView,
    refuses: [QuoteIsNotApproved, QuoteIsSuperseded, QuoteHasExpired],
  })
  show(@IdParam() id: string): Promise<QuotationView> {
    return this.printQuotation.execute(id);
  }
}
