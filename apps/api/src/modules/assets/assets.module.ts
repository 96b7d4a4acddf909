import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { OrgModule } from '../org/index.js';
import { ChangeAsset } from './actions/change-asset.js';
import { CreateAsset } from './actions/create-asset.js';
import { DiscardAsset } from './actions/discard-asset.js';
import { AssetChecks } from './asset-checks.js';
import { AssetPages } from './asset-pages.js';
import { AssetSearchController } from './asset-search.controller.js';
import { AssetSubject } from './asset.subject.js';
import { AssetsController } from './assets.controller.js';
import { AssetHandover } from './assets.handover.js';
import { Assets } from './assets.repository.js';
import { AssetBulkController } from './bulk/asset-bulk.controller.js';
import { AssetChoice } from './bulk/asset-choice.js';
import { HandAssets } from './bulk/hand-assets.js';
import { PutAssets } from './bulk/put-assets.js';
import { DemoAssets } from './seeds/demo-assets.js';
import { ASSET_EXPORT } from './asset-export.js';

@Module({
  imports: [OrgModule],
  controllers: [exportController(ASSET_EXPORT), AssetSearchController, AssetsController, AssetBulkController],
  providers: [
    ...[Assets, AssetPages, AssetChecks, AssetChoice, AssetSubject, AssetHandover],
    ...[CreateAsset, ChangeAsset, DiscardAsset, PutAssets, HandAssets, DemoAssets],
  ],
})
export class AssetsModule {}
