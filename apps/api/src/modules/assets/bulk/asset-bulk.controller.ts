import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { OwnerIsOutOfReach } from '../../org/index.js';
import { AssetHandingsDto, AssetStatesDto } from './asset-bulk.dto.js';
import { ChangedAssetsView, changedAssetsView } from './asset-bulk.view.js';
import { HandAssets } from './hand-assets.js';
import { PutAssets } from './put-assets.js';

@ApiTags('assets')
@Controller()
export class AssetBulkController {
  constructor(
    private readonly putAssets: PutAssets,
    private readonly handAssets: HandAssets,
  ) {}

  @Post('asset-states')
  @Can('asset.edit')
  @Operation({
    id: 'putAssetsInState',
    summary: 'Say of many assets what state they are in; each that cannot be changed is named with its reason',
    returns: ChangedAssetsView,
    status: 200,
  })
  async put(@ReaderLocale() locale: Locale, @Body() { assetIds, state }: AssetStatesDto): Promise<ChangedAssetsView> {
    return changedAssetsView(await this.putAssets.execute(assetIds, state), locale);
  }

  @Post('asset-handings')
  @Can('asset.edit')
  @Operation({
    id: 'handAssets',
    summary: 'Give many assets to another keeper; each that cannot be given is named with its reason',
    returns: ChangedAssetsView,
    status: 200,
    refuses: [OwnerIsOutOfReach],
  })
  async hand(
    @ReaderLocale() locale: Locale,
    @Body() { assetIds, ownerId }: AssetHandingsDto,
  ): Promise<ChangedAssetsView> {
    return changedAssetsView(await this.handAssets.execute(assetIds, ownerId), locale);
  }
}
