import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OrganisationChanged } from '../org.events.js';

type Cause = ConstructorParameters<typeof OrganisationChanged>[0]['cause'];

/** What follows from a change of the organisation: today's answer and the reach are written again, and others are told. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  /** @param from the first day that is different; a day to come is settled on its morning */
  async settle(cause: Cause, personIds: readonly (string | null)[], from: PlainDate): Promise<void> {
    if (from > this.clock.today()) return;
    if (cause === 'assignment' || cause === 'head' || cause === 'structure') await this.project();
    await this.tell(cause, personIds);
  }

  /** Today's answer in `people` and `departments`, and the reach that follows from it. */
  async project(): Promise<void> {
    await this.work.asHouse(() => this.work.manager.query('SELECT project_organisation()'));
  }

  async tell(cause: Cause, personIds: readonly (string | null)[]): Promise<void> {
    const concerned = [...new Set(personIds.filter((id) => id !== null))];
    if (concerned.length > 0) await this.events.publish(new OrganisationChanged({ cause, personIds: concerned }));
  }
}
