import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsOnlyShared, RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { ProductIsUnknown } from '../catalog/index.js';
import { OwnerIsOutOfReach } from '../org/index.js';
import { ChangeAsset } from './actions/change-asset.js';
import { CreateAsset } from './actions/create-asset.js';
import { DiscardAsset } from './actions/discard-asset.js';
import { ChangeAssetDto, NewAssetDto } from './asset.dto.js';
import { AssetPages } from './asset-pages.js';
import { ASSET_LIST } from './asset.row.js';
import { AssetView } from './asset.view.js';
import { SerialNumberIsKept, SerialNumberIsKnown, SerialNumberIsThere } from './assets.errors.js';

const SERIALS = [SerialNumberIsThere, SerialNumberIsKept, SerialNumberIsKnown];
const REFUSALS = [ReferenceIsMissing, ProductIsUnknown, OwnerIsOutOfReach, ...SERIALS];

@ApiTags('assets')
@Controller('assets')
export class AssetsController {
  constructor(
    private readonly pages: AssetPages,
    private readonly createAsset: CreateAsset,
    private readonly changeAsset: ChangeAsset,
    private readonly discardAsset: DiscardAsset,
  ) {}

  @Get()
  @Can('asset.view')
  @ListOperation({ id: 'listAssets', summary: 'What stands at customers', returns: AssetView, spec: ASSET_LIST })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<AssetView>> {
    return this.pages.list(query, locale);
  }

  @Post()
  @Can('asset.create')
  @Operation({
    id: 'createAsset',
    summary: 'Record what stands at a customer',
    returns: AssetView,
    status: 201,
    refuses: REFUSALS,
  })
  async create(@Body() body: NewAssetDto, @ReaderLocale() locale: Locale): Promise<AssetView> {
    return this.pages.show(await this.createAsset.execute(body), locale);
  }

  @Get(':id')
  @Can('asset.view')
  @Operation({ id: 'getAsset', summary: 'One asset of a customer', returns: AssetView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<AssetView> {
    return this.pages.show(id, locale);
  }

  @Patch(':id')
  @Can('asset.edit')
  @Operation({
    id: 'changeAsset',
    summary: 'Change an asset, or who keeps it',
    returns: AssetView,
    ifMatch: true,
    refuses: [...REFUSALS, RowIsOnlyShared, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAssetDto,
    @ReaderLocale() locale: Locale,
  ): Promise<AssetView> {
    await this.changeAsset.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('asset.delete')
  @Operation({
    id: 'discardAsset',
    summary: 'Put an asset into the recycle bin',
    ifMatch: true,
    refuses: [RowIsOnlyShared, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardAsset.execute(id, version);
  }
}
