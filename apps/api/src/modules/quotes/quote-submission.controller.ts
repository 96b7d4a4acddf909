import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { SubmitQuote } from './actions/submit-quote.js';
import { WithdrawQuote } from './actions/withdraw-quote.js';
import { SubmitQuoteDto } from './quote.dto.js';
import { QuotePages } from './quote-pages.js';
import { QuoteView } from './quote.view.js';
import {
  JustificationIsRequired,
  QuoteHasNoLines,
  QuoteIsClosed,
  QuoteIsNotInApproval,
  QuoteIsUnpriced,
} from './quotes.errors.js';

@ApiTags('quotes')
@Controller('quotes/:id/submission')
export class QuoteSubmissionController {
  constructor(
    private readonly pages: QuotePages,
    private readonly submitQuote: SubmitQuote,
    private readonly withdrawQuote: WithdrawQuote,
  ) {}

  @Post()
  @Can('quote.submit')
  @ReadsAmounts('quote.amounts')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'submitQuote',
    summary: 'Put a quote up for approval, exactly as it is',
    returns: QuoteView,
    status: 201,
    refuses: [QuoteIsClosed, QuoteHasNoLines, QuoteIsUnpriced, JustificationIsRequired],
  })
  async create(
    @IdParam() id: string,
    @Body() { note, shownRoute }: SubmitQuoteDto,
    @ReaderLocale() locale: Locale,
  ): Promise<QuoteView> {
    await this.submitQuote.execute(id, note, shownRoute);
    return this.pages.show(id, locale);
  }

  @Delete()
  @Can('quote.submit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'withdrawQuote',
    summary: 'Take a quote back from approval',
    returns: QuoteView,
    refuses: [QuoteIsNotInApproval],
  })
  async remove(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<QuoteView> {
    await this.withdrawQuote.execute(id);
    return this.pages.show(id, locale);
  }
}
