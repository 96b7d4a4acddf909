import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, listSchema } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { QuotePages } from './quote-pages.js';
import { QuoteRowView } from './quote.view.js';

@ApiTags('quotes')
@Controller('quotes/search')
export class QuotesSearchController {
  constructor(
    private readonly pages: QuotePages,
    private readonly shared: SharedViews,
  ) {}

  @Post()
  @HttpCode(200)
  @Can('quote.view')
  @ApiOperation({ operationId: 'searchQuotes', summary: 'Quotes by a condition that may nest' })
  @ApiExtraModels(QuoteRowView)
  @ApiResponse({ status: 200, description: 'A page of quotes', schema: listSchema(QuoteRowView) })
  async search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<QuoteRowView>> {
    const { items, page } = await this.pages.list(listQueryFrom(body), locale);
    return { items: await this.shared.limit('quote', items, locale), page };
  }
}
