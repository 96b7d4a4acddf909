import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../platform/access/access.decorators.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { ListExport } from '../../platform/listing/list-export.js';
import { ListParams, listQueryFrom, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { assetColumns } from './asset-export.js';
import { AssetPages } from './asset-pages.js';
import { ASSET_LIST, ASSET_SHAPE, type AssetRow } from './asset.row.js';
import { AssetView } from './asset.view.js';

@ApiTags('assets')
@Controller('assets')
export class AssetSearchController {
  constructor(
    private readonly pages: AssetPages,
    private readonly listExport: ListExport,
  ) {}

  @Post('search')
  @Can('asset.view')
  @SearchOperation({ id: 'searchAssets', summary: 'Assets by a condition that may nest', returns: AssetView })
  search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<AssetView>> {
    return this.pages.list(listQueryFrom(body), locale);
  }

  @Get('export.csv')
  @Can('asset.export')
  @CsvOperation({ id: 'exportAssets', summary: 'All assets of a list as CSV', spec: ASSET_LIST })
  async export(
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = this.listExport.rows<AssetRow>(ASSET_LIST, query, ASSET_SHAPE);
    await sendCsv(reply, 'assets.csv', assetColumns(locale), rows);
  }
}
