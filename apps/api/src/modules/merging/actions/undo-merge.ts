import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CustomerMerges } from '../customer-merges.repository.js';
import { UNDO_MERGE_JOB } from '../jobs.js';
import { MOST_AT_ONCE, MergeSize, totalOf } from '../merge-size.js';
import { UndoNow } from '../undo-now.js';

/** Takes a merge back, within thirty days and while the survivor is there. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
    private readonly now: UndoNow,
    private readonly size: MergeSize,
  ) {}

  /** @throws RowIsMissing, MergeIsNotDone, MergeUndoIsLate, SurvivorGaveWay, CustomerIsNotYours */
  async execute(id: string): Promise<void> {
    await this.merges.show(id);
    const merge = await this.merges.getForChange(id);
    const survivor = await this.now.locked(merge);
    merge.beginUndo(this.work.now);
    await this.merges.save(merge);
    if (totalOf(merge.moved) > MOST_AT_ONCE) await this.size.later(UNDO_MERGE_JOB, id);
    else await this.now.takeBack(merge, survivor);
  }
}
