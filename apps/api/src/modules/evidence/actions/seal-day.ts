import { Injectable, Logger } from '@nestjs/common';
import { addDays, businessDate } from '@countersign/kernel';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { sealOf, type Seal } from '../seal.js';
import { Seals } from '../seals.repository.js';

/** 封存: fixes what has been recorded so far under one root, chained to the root before. */
@Injectable()
export class SealDay {
  private readonly logger = new Logger('evidence');

  constructor(
    private readonly work: UnitOfWork,
    private readonly seals: Seals,
  ) {}

  /** Everything that no seal covers yet, now, in the caller's transaction. */
  execute(): Promise<Seal> {
    return this.work.asHouse(() => this.seal(businessDate(this.work.now)));
  }

  /**
   * Closes the day that has ended, whichever worker comes first. A quiet day is sealed too: a missing day is a missing
   * seal. Whatever was recorded after midnight goes under the same root, so that nothing ever falls between two.
   */
  @Hourly()
  async nightly(): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const today = businessDate(this.work.now);
      const last = await this.seals.last();
      if (last && businessDate(new Date(last.sealedAt)) >= today) return;
      await this.seal(addDays(today, -1));
    });
  }

  private async seal(day: string): Promise<Seal> {
    const before = await this.seals.lastForNext();
    const { leaves, actions } = await this.seals.unsealed();
    const seal = sealOf(before, leaves, { day, sealedAt: this.work.now.toISOString(), actions });
    await this.seals.insert(seal, leaves);
    // A log that leaves the machine is a place where the root is known to others.
    this.work.afterCommit(() => this.logger.log({ msg: 'sealed', seal: seal.number, day: seal.day, root: seal.hash }));
    return seal;
  }
}
