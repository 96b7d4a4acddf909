import { Injectable } from '@nestjs/common';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { RecordRights } from '../../../platform/subjects/record-rights.js';
import { OwnerChoice } from '../../org/index.js';
import { AssetChecks } from '../asset-checks.js';
import type { ChangeAssetDto } from '../asset.dto.js';
import { assetKeys } from '../asset.entity.js';
import { mustHold } from '../asset-rules.js';
import { Assets } from '../assets.repository.js';

/** Changes what was sent and nothing else. Another keeper is chosen by whoever reaches the one before. */
@Injectable()
export class ChangeAsset {
  constructor(
    private readonly assets: Assets,
    private readonly checks: AssetChecks,
    private readonly owners: OwnerChoice,
    private readonly rights: RecordRights,
  ) {}

  /** @throws RowIsMissing, RowIsForReading, RowIsOnlyShared, RowIsStale, and what a new one is refused for */
  async execute(id: string, version: number, { ownerId, ...sent }: ChangeAssetDto): Promise<void> {
    const asset = await this.assets.getForChange(id);
    const before = asset.serialKey;
    await this.checks.refers(sent, asset.customerId);
    mustHold(applyPatch(asset, sent));
    Object.assign(asset, assetKeys(asset));
    if (asset.serialKey !== before) await this.checks.isAlone(asset);
    if (ownerId !== undefined && ownerId !== asset.ownerId) {
      await this.rights.mustOwn({ type: 'asset', id });
      Object.assign(asset, await this.owners.choose('asset', ownerId));
    }
    await this.assets.save(asset, version);
  }
}
