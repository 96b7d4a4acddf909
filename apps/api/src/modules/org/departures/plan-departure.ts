import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PersonIsYourself } from '../org.errors.js';
import { checkUpcoming } from '../over-time/interval.js';
import { Places } from '../over-time/places.js';
import { BeginDepartures } from './begin-departures.js';
import { Departures } from './departures.repository.js';

/** Says from which day on somebody is not there any more; her account is disabled on the morning of that day. */
@Injectable()
export class PlanDeparture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly departures: Departures,
    private readonly beginDepartures: BeginDepartures,
  ) {}

  /** @throws what is wrong with it, naming the field */
  async execute(personId: string, day: PlainDate): Promise<void> {
    const { actor } = this.work;
    if (actor !== HOUSE && actor.personId === personId) throw new PersonIsYourself({});
    const today = this.clock.today();
    checkUpcoming(day, null, today);
    (await this.places.on(day)).active(personId, '/personId');
    await this.work.asHouse(() => this.departures.plan(personId, day));
    if (day <= today) await this.beginDepartures.begin(today);
  }
}
