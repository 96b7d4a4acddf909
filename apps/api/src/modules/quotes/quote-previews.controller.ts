import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { PreviewQuote } from './actions/preview-quote.js';
import { QuotePreviewDto, QuotePreviewView } from './quote-preview.dto.js';

@ApiTags('quotes')
@Controller('quote-previews')
export class QuotePreviewsController {
  constructor(private readonly previewQuote: PreviewQuote) {}

  @Post()
  @Can('quote.create', 'quote.edit')
  @ReadsAmounts('quote.amounts')
  @Operation({
    id: 'previewQuote',
    summary: 'What a half-written quote comes to and who would have to approve it; nothing is stored',
    returns: QuotePreviewView,
  })
  create(@Body() body: QuotePreviewDto, @ReaderLocale() locale: Locale): Promise<QuotePreviewView> {
    return this.previewQuote.execute(body, locale);
  }
}
