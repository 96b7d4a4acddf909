import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { TakeBackRelease } from '../../org/index.js';
import type { Handover } from '../handover.entity.js';
import { HandoverItems } from '../handover-items.repository.js';
import { HandoverUndone } from '../handovers.events.js';
import { Handovers } from '../handovers.repository.js';

/** When every record was looked at: what ended with the account is taken back too, and whoever gave something back hears of it. */
@Injectable()
export class EndUndo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly release: TakeBackRelease,
    private readonly events: EventBus,
  ) {}

  async execute(handover: Handover): Promise<false> {
    const { id, personId, released } = handover;
    if (released) await this.release.execute(personId, released);
    Object.assign(handover, { status: 'undone', released: null });
    await this.handovers.save(handover);
    const { actor } = this.work;
    const shares = await this.items.shares(id, 'restored', new Date(0));
    const byId = actor === HOUSE ? null : actor.personId;
    if (shares.length > 0) await this.events.publish(new HandoverUndone({ handoverId: id, personId, byId, shares }));
    return false;
  }

  async fail(handover: Handover, code: string): Promise<void> {
    handover.fail(code, this.work.now);
    await this.handovers.save(handover);
  }
}
