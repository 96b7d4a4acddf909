import { Injectable } from '@nestjs/common';
import { Assets } from '../assets.repository.js';

@Injectable()
export class DiscardAsset {
  constructor(private readonly assets: Assets) {}

  /** Into the recycle bin. @throws RowIsMissing, RowIsForReading, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    await this.assets.discard(await this.assets.getForChange(id), version);
  }
}
