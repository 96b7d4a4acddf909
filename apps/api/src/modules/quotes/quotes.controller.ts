import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmounts, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { ChangeQuote } from './actions/change-quote.js';
import { CreateQuote } from './actions/create-quote.js';
import { DiscardQuote } from './actions/discard-quote.js';
import { ChangeQuoteDto, NewQuoteDto } from './quote.dto.js';
import { QuotePages } from './quote-pages.js';
import { QUOTE_LIST } from './quote.row.js';
import { QuoteRowView, QuoteView } from './quote.view.js';
import { OpportunityTakesNoQuote, QuoteIsClosed } from './quotes.errors.js';

@ApiTags('quotes')
@Controller('quotes')
export class QuotesController {
  constructor(
    private readonly pages: QuotePages,
    private readonly createQuote: CreateQuote,
    private readonly changeQuote: ChangeQuote,
    private readonly discardQuote: DiscardQuote,
    private readonly shared: SharedViews,
  ) {}

  @Get()
  @Can('quote.view')
  @ListOperation({ id: 'listQuotes', summary: 'Quotes within reach', returns: QuoteRowView, spec: QUOTE_LIST })
  async list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<QuoteRowView>> {
    const { items, page } = await this.pages.list(query, locale);
    return { items: await this.shared.limit('quote', items, locale), page };
  }

  @Get(':id')
  @Can('quote.view')
  @Operation({ id: 'getQuote', summary: 'One quote with its lines, its approval and its grant', returns: QuoteView })
  async show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<QuoteView> {
    const view = await this.pages.show(id, locale);
    await this.shared.limit('quote', [view], locale);
    return view;
  }

  @Post()
  @Can('quote.create')
  @SetsAmounts('quote.amounts')
  @Operation({
    id: 'createQuote',
    summary: 'Make a draft quote for an opportunity',
    returns: QuoteView,
    status: 201,
    refuses: [OpportunityTakesNoQuote],
  })
  async create(@Body() body: NewQuoteDto, @ReaderLocale() locale: Locale): Promise<QuoteView> {
    return this.pages.show(await this.createQuote.execute(body), locale);
  }

  @Patch(':id')
  @Can('quote.edit')
  @SetsAmountsBy('quote.amounts', 'lines')
  @Operation({
    id: 'changeQuote',
    summary: 'Change an open quote; lines, when given, replace all',
    returns: QuoteView,
    ifMatch: true,
    refuses: [QuoteIsClosed],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeQuoteDto,
    @ReaderLocale() locale: Locale,
  ): Promise<QuoteView> {
    await this.changeQuote.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('quote.delete')
  @Operation({
    id: 'discardQuote',
    summary: 'Put a quote into the recycle bin',
    ifMatch: true,
    refuses: [QuoteIsClosed],
  })
  async discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.discardQuote.execute(id, version);
  }
}
