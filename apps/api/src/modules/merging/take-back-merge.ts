import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { customerKeys, Customers, type Customer } from '../customers/index.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { CustomerMerges } from './customer-merges.repository.js';
import { restore } from './merge-fields.js';
import { MergedParts } from './merged-parts.js';

/** Makes two again: what was changed since stays as it is, and what came since stays with the survivor. */
@Injectable()
export class TakeBackMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
    private readonly customers: Customers,
    private readonly parts: MergedParts,
  ) {}

  /** @param survivor locked */
  execute(merge: CustomerMerge, survivor: Customer): Promise<Customer> {
    return this.work.asHouse(async () => {
      const loser = await this.merges.through(merge, async () => {
        const stayed = await this.parts.giveBack(merge);
        restore(survivor, merge.former.survivor ?? { was: {}, is: {} });
        survivor.primaryContactId = await this.parts.primaryOf(survivor, merge);
        await this.customers.save(Object.assign(survivor, customerKeys(survivor)));
        const back = await this.customers.comeBack(merge.loserId);
        await this.notBelowItself(back);
        await this.parts.countAnew([survivor.id, back.id]);
        merge.finishUndo(stayed, this.work.principal.personId, this.work.now);
        return back;
      });
      await this.merges.save(merge);
      return loser;
    });
  }

  /** What it was part of may have been put below it meanwhile. */
  private async notBelowItself(loser: Customer): Promise<void> {
    if (loser.parentId === null || !(await this.customers.isAtOrAbove(loser.id, loser.parentId))) return;
    await this.customers.save(Object.assign(loser, { parentId: null }));
  }
}
