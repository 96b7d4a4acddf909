import { Injectable } from '@nestjs/common';
import { OwnerChoice } from '../../org/index.js';
import { Assets } from '../assets.repository.js';
import { AssetChoice, type BulkResult } from './asset-choice.js';

/** Gives many assets to another keeper. */
@Injectable()
export class HandAssets {
  constructor(
    private readonly assets: Assets,
    private readonly choice: AssetChoice,
    private readonly owners: OwnerChoice,
  ) {}

  /** @throws OwnerIsOutOfReach before anything is changed */
  async execute(ids: readonly string[], keeperId: string): Promise<BulkResult> {
    const { ownerId, departmentId } = await this.owners.choose('asset', keeperId);
    const result = await this.choice.among(ids, 'own');
    await this.assets.giveTo(ownerId, departmentId, result.changed);
    return result;
  }
}
