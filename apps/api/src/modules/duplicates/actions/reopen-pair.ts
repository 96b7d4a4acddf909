import { Injectable } from '@nestjs/common';
import { DuplicatePairs } from '../duplicate-pairs.repository.js';

@Injectable()
export class ReopenPair {
  constructor(private readonly pairs: DuplicatePairs) {}

  /** Puts the pair back on the list. @throws RowIsMissing, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    const pair = await this.pairs.getForChange(id);
    pair.reopen();
    await this.pairs.save(pair, version);
  }
}
