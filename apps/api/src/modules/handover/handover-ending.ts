import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Handover } from './handover.entity.js';
import { HandoverFinished, type Share } from './handovers.events.js';

/** When it ended, and who is told. */
@Injectable()
export class HandoverEnding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  get now(): Date {
    return this.work.now;
  }

  get today(): string {
    return this.clock.today();
  }

  async tell({ id, personId }: Handover, shares: readonly Share[]): Promise<void> {
    const { actor } = this.work;
    const byId = actor === HOUSE ? null : actor.personId;
    const at = this.now.toISOString();
    if (shares.length > 0)
      await this.events.publish(new HandoverFinished({ handoverId: id, personId, byId, shares, at }));
  }
}
