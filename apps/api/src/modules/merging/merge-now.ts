import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Customers, type Customer } from '../customers/index.js';
import { CarryOutMerge } from './carry-out-merge.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { MergeChecks } from './merge-checks.js';
import { CustomerGaveWay } from './merging.errors.js';
import { CustomersMerged } from './merging.events.js';

interface Pair {
  readonly survivorId: string;
  readonly loserId: string;
}

interface Seen {
  readonly survivorVersion: number;
  readonly loserVersion: number;
}

/** Looks once more under the lock, makes one of two, and tells of it. */
@Injectable()
export class MergeNow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly checks: MergeChecks,
    private readonly carrying: CarryOutMerge,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing, CustomerGaveWay, RowIsStale, and whatever speaks against it */
  async locked(
    { survivorId, loserId }: Pair,
    seen?: Seen,
    mergeId: string | null = null,
  ): Promise<{ survivor: Customer; loser: Customer }> {
    const both = await this.work.asHouse(() => this.customers.lockForMerge([survivorId, loserId]));
    const gone = [...both.values()].find(({ deletedAt }) => deletedAt !== null);
    if (gone) await this.refuseGone(gone);
    await this.checks.mustSee([survivorId, loserId]);
    const [survivor, loser] = [both.get(survivorId) as Customer, both.get(loserId) as Customer];
    if (seen) mustBeVersion(survivor, seen.survivorVersion);
    if (seen) mustBeVersion(loser, seen.loserVersion);
    await this.checks.mustBeFree(survivor, loser, mergeId);
    return { survivor, loser };
  }

  /** Told to whoever sees the one that took its place; to anybody else there is none. */
  private async refuseGone({ id, name }: Customer): Promise<void> {
    const into = await this.customers.nowOf(id);
    if (into !== id && (await this.customers.visibleAmong([into])).has(into)) throw new CustomerGaveWay({ name });
  }

  async carryOut(merge: CustomerMerge, survivor: Customer, loser: Customer): Promise<void> {
    const [loserName, loserOwnerId] = [loser.name, loser.ownerId];
    await this.carrying.execute(merge, survivor, loser);
    const news = { survivorId: survivor.id, survivorName: survivor.name, loserId: loser.id, loserName, loserOwnerId };
    await this.events.publish(new CustomersMerged({ ...news, mergeId: merge.id, byId: this.work.principal.personId }));
  }
}

function mustBeVersion({ id, version }: Customer, seen: number): void {
  if (version !== seen) throw new RowIsStale({ id, version: seen });
}
