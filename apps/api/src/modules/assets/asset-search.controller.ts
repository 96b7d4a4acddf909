import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { AssetPages } from './asset-pages.js';
import { AssetView } from './asset.view.js';

@ApiTags('assets')
@Controller('assets')
export class AssetSearchController {
  constructor(private readonly pages: AssetPages) {}

  @Post('search')
  @Can('asset.view')
  @SearchOperation({ id: 'searchAssets', summary: 'Assets by a condition that may nest', returns: AssetView })
  search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<AssetView>> {
    return this.pages.list(listQueryFrom(body), locale);
  }
}
