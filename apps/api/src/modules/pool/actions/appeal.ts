import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { AppealedAlready, AppealIsClosed, AppealIsLate, AppealIsNotYours, NotRecycledFromYou } from '../pool.errors.js';
import { RecyclingAppealed } from '../pool.events.js';
import { Appeals } from '../appeals/appeals.repository.js';

/** Somebody asks to have back what the rule took from her; while that is open nobody else can have it. */
@Injectable()
export class AppealRecycling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appeals: Appeals,
    private readonly events: EventBus,
  ) {}

  /** @throws NotRecycledFromYou, AppealIsLate, AppealedAlready */
  async execute(customerId: string, reason: string): Promise<string> {
    const { personId } = this.work.principal;
    const appeal = await this.work.asHouse(async () => {
      const lost = await this.appeals.lost(customerId, personId);
      if (!lost) throw new NotRecycledFromYou({});
      if (lost.appealed) throw new AppealedAlready({});
      if (!lost.inTime) throw new AppealIsLate({});
      return this.appeals.open(lost, personId, reason.trim());
    });
    const { id, poolId } = appeal;
    await this.events.publish(new RecyclingAppealed({ appealId: id, customerId, poolId, byId: personId }));
    return appeal.id;
  }

  /** @throws RowIsMissing, AppealIsNotYours, AppealIsClosed */
  async withdraw(id: string): Promise<void> {
    await this.appeals.show(id);
    await this.work.asHouse(async () => {
      const appeal = await this.appeals.getForChange(id);
      const { personId } = this.work.principal;
      if (appeal.appellantId !== personId) throw new AppealIsNotYours({});
      if (appeal.status !== 'open') throw new AppealIsClosed({});
      const decided = { status: 'withdrawn' as const, decidedAt: this.work.now, decidedBy: personId };
      await this.appeals.save(Object.assign(appeal, decided), appeal.version);
    });
  }
}
