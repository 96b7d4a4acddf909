import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DeactivatePerson } from '../actions/deactivate-person.js';
import { Departures } from './departures.repository.js';

/** Disables the accounts of those who are not there any more from today on. */
@Injectable()
export class BeginDepartures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly departures: Departures,
    private readonly deactivate: DeactivatePerson,
  ) {}

  async begin(today: PlainDate): Promise<void> {
    const leaving = await this.work.asHouse(() => this.departures.done(today));
    for (const id of leaving) await this.deactivate.execute(id);
  }
}
