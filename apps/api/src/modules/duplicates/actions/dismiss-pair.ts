import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DuplicatePairs } from '../duplicate-pairs.repository.js';

/** 不是重复: remembered until somebody takes it back, whatever the records are called later. */
@Injectable()
export class DismissPair {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pairs: DuplicatePairs,
  ) {}

  /** @throws RowIsMissing, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    const pair = await this.pairs.getForChange(id);
    pair.dismiss(this.work.principal.personId, this.work.now);
    await this.pairs.save(pair, version);
  }
}
