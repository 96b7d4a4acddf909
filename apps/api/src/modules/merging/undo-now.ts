import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Customers, type Customer } from '../customers/index.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { MergeChecks } from './merge-checks.js';
import { SurvivorGaveWay } from './merging.errors.js';
import { CustomerMergeUndone } from './merging.events.js';
import { TakeBackMerge } from './take-back-merge.js';

@Injectable()
export class UndoNow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly checks: MergeChecks,
    private readonly takingBack: TakeBackMerge,
    private readonly events: EventBus,
  ) {}

  /** @throws SurvivorGaveWay, CustomerIsNotYours */
  async locked({ survivorId, loserId }: CustomerMerge): Promise<Customer> {
    const both = await this.work.asHouse(() => this.customers.lockForMerge([survivorId, loserId]));
    const survivor = both.get(survivorId);
    if (!survivor || survivor.deletedAt !== null) throw new SurvivorGaveWay({});
    await this.checks.mustOwn(survivor);
    return survivor;
  }

  async takeBack(merge: CustomerMerge, survivor: Customer): Promise<void> {
    const loser = await this.takingBack.execute(merge, survivor);
    const news = { survivorId: survivor.id, survivorName: survivor.name, loserId: loser.id, loserName: loser.name };
    const byId = this.work.principal.personId;
    await this.events.publish(
      new CustomerMergeUndone({ ...news, loserOwnerId: loser.ownerId, mergeId: merge.id, byId }),
    );
  }
}
