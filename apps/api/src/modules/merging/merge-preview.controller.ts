import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { MergePreviewView } from './merge-preview.view.js';
import { ShowMergePreview } from './show-merge-preview.js';

@ApiTags('customer merges')
@Controller('customers/:id/merge-previews')
export class MergePreviewController {
  constructor(private readonly showPreview: ShowMergePreview) {}

  @Get(':otherId')
  @Can('customer.merge')
  @Operation({
    id: 'previewCustomerMerge',
    summary: 'What merging the other customer into this one would come to, and what speaks against it',
    returns: MergePreviewView,
  })
  show(
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
    @ReaderLocale() locale: Locale,
  ): Promise<MergePreviewView> {
    return this.showPreview.execute(id, otherId, locale);
  }
}
