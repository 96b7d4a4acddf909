import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Calendars } from './calendars.repository.js';

/** The calendar every installation counts in, with the years that have been announced. */
@Injectable()
@Seeds('reference', 1.1)
export class CalendarReference implements Seed {
  constructor(private readonly calendars: Calendars) {}

  execute(): Promise<void> {
    return this.calendars.bringOfficialYears();
  }
}
