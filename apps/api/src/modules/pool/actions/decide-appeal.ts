import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { People } from '../../org/index.js';
import type { Appeal } from '../appeals/appeal.entity.js';
import type { Decision } from '../appeals/appeal.dto.js';
import { Appeals } from '../appeals/appeals.repository.js';
import { Moves } from '../ledger/moves.js';
import { AppealIsClosed, AppealIsYourOwn, AppellantHasLeft, CustomerIsTaken } from '../pool.errors.js';
import { AppealDecided } from '../pool.events.js';

/** Whoever gives out from the pool decides whether a customer goes back; never in her own cause. */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appeals: Appeals,
    private readonly people: People,
    private readonly moves: Moves,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing, AppealIsYourOwn, AppealIsClosed, CustomerIsTaken, AppellantHasLeft */
  async execute(id: string, verdict: Decision, reason: string): Promise<void> {
    await this.appeals.show(id);
    const { personId } = this.work.principal;
    const appeal = await this.work.asHouse(async () => {
      const found = await this.appeals.getForChange(id);
      if (found.appellantId === personId) throw new AppealIsYourOwn({});
      if (found.status !== 'open') throw new AppealIsClosed({});
      if (verdict === 'upheld') await this.giveBack(found, reason);
      const decided = { status: verdict, decision: reason.trim(), decidedAt: this.work.now, decidedBy: personId };
      await this.appeals.save(Object.assign(found, decided), found.version);
      return found;
    });
    const { appellantId, customerId } = appeal;
    const news = { appealId: id, appellantId, customerId, verdict, byId: personId };
    await this.events.publish(new AppealDecided(news));
  }

  private async giveBack(appeal: Appeal, reason: string): Promise<void> {
    const { appellantId, customerId, poolId } = appeal;
    if (!(await this.appeals.isStillIn(appeal))) throw new CustomerIsTaken({});
    const [person] = await this.people.activeAmong([appellantId]);
    if (!person) throw new AppellantHasLeft({});
    const back = { id: customerId, fromId: poolId, ownerId: appellantId, departmentId: person.departmentId };
    await this.moves.execute([back], { kind: 'returned', reason: reason.trim() });
  }
}
