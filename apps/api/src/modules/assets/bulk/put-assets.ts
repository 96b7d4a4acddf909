import { Injectable } from '@nestjs/common';
import type { AssetState } from '../asset.entity.js';
import { Assets } from '../assets.repository.js';
import { AssetChoice, type BulkResult } from './asset-choice.js';

/** Says of many assets at once what state they are in. */
@Injectable()
export class PutAssets {
  constructor(
    private readonly assets: Assets,
    private readonly choice: AssetChoice,
  ) {}

  async execute(ids: readonly string[], state: AssetState): Promise<BulkResult> {
    const result = await this.choice.among(ids, 'write');
    await this.assets.putInto(state, result.changed);
    return result;
  }
}
