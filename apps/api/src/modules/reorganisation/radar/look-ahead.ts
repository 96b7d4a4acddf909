import { Injectable, Logger } from '@nestjs/common';

import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { ContinuityAtRisk } from '../reorganisation.events.js';
import type { OfficeWatch } from './continuity.js';
import { Radars } from './radars.repository.js';
import { Sight } from './sight.js';

/** Looks thirty days ahead, once a day in whichever worker comes first, and tells of what was not at risk the day before. */
@Injectable()
export class LookAhead {
  private readonly logger = new Logger('continuity');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly radars: Radars,
    private readonly sight: Sight,
    private readonly events: EventBus,
  ) {}

  @Hourly()
  async nightly(): Promise<void> {
    const isSeen = await this.work.run(HOUSE, 'read', () => this.radars.has(this.clock.today()));
    if (!isSeen) await this.work.run(HOUSE, 'write', () => this.execute());
  }

  /** In the caller's transaction, as the house. */
  async execute(): Promise<void> {
    const today = this.clock.today();
    const report = await this.sight.execute(today);
    const before = await this.radars.before(today);
    const isFirst = await this.radars.keep(today, report);
    const fresh = newBreaks(report, before?.report ?? []);
    this.logger.log({ msg: 'looked thirty days ahead', offices: report.length, new: fresh });
    if (!isFirst || fresh === 0) return;
    const personIds = await this.radars.watchers();
    if (personIds.length > 0)
      await this.events.publish(new ContinuityAtRisk({ day: today, offices: fresh, personIds }));
  }
}

const placeOf = ({ kind, key }: OfficeWatch): string => `${kind} ${key}`;

/** Offices with a break that had none when it was looked last. */
function newBreaks(now: readonly OfficeWatch[], before: readonly OfficeWatch[]): number {
  const known = new Set(before.filter(({ breaks }) => breaks.length > 0).map(placeOf));
  return now.filter((office) => office.breaks.length > 0 && !known.has(placeOf(office))).length;
}
