import { Injectable } from '@nestjs/common';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { OwnerChoice } from '../../org/index.js';
import { AssetChecks } from '../asset-checks.js';
import type { NewAssetDto } from '../asset.dto.js';
import { assetKeys } from '../asset.entity.js';
import { mustHold } from '../asset-rules.js';
import { Assets } from '../assets.repository.js';

const UNSAID = {
  ...{ competitor: null, productId: null, model: null, serialNumber: null, contractId: null, location: null },
  ...{ installedOn: null, warrantyUntil: null, replaceDueOn: null, note: null },
};

@Injectable()
export class CreateAsset {
  constructor(
    private readonly assets: Assets,
    private readonly checks: AssetChecks,
    private readonly owners: OwnerChoice,
    private readonly numbering: Numbering,
  ) {}

  /** @throws OwnerIsOutOfReach, ReferenceIsMissing, ProductIsUnknown, BodyIsInvalid, and where its serial number is there already */
  async execute({ ownerId, number: typed, ...sent }: NewAssetDto): Promise<string> {
    const owner = await this.owners.choose('asset', ownerId);
    const said = { ...UNSAID, ...sent };
    await this.checks.refers(said, said.customerId);
    mustHold(said);
    const number = await this.numbering.give('ZC', typed);
    const fields = { ...said, ...owner, number };
    const asset = { ...fields, ...assetKeys(fields) };
    await this.checks.isAlone(asset);
    return (await this.assets.insert(asset)).id;
  }
}
