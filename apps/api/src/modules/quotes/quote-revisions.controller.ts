import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmounts } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ReviseQuote } from './actions/revise-quote.js';
import { QuotePages } from './quote-pages.js';
import { QuoteView } from './quote.view.js';
import { QuoteCannotBeRevised, QuoteHasNewerRevision, QuoteIsSuperseded } from './quotes.errors.js';

@ApiTags('quotes')
@Controller('quotes/:id/revisions')
export class QuoteRevisionsController {
  constructor(
    private readonly pages: QuotePages,
    private readonly reviseQuote: ReviseQuote,
  ) {}

  @Post()
  @Can('quote.create')
  @SetsAmounts('quote.amounts')
  @Operation({
    id: 'reviseQuote',
    summary: 'Begin the next revision of an approved quote, as a draft',
    returns: QuoteView,
    status: 201,
    refuses: [QuoteCannotBeRevised, QuoteHasNewerRevision, QuoteIsSuperseded],
  })
  async create(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<QuoteView> {
    return this.pages.show(await this.reviseQuote.execute(id), locale);
  }
}
