import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkEnd } from '../over-time/interval.js';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import { IntervalHasBegun } from '../over-time/over-time.errors.js';
import type { AssignmentRow } from './assignment.view.js';
import { Assignments } from './assignments.repository.js';

/** Says on which day somebody ceases to hold a position, or withdraws what has not begun. */
@Injectable()
export class EndAssignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly assignments: Assignments,
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  async execute(personId: string, id: string, until: string | null): Promise<AssignmentRow> {
    const held = await this.assignments.arranged(personId, id);
    const today = this.clock.today();
    if (until !== null) checkEnd(held, until, today);
    if (held.until !== null && held.until < today) checkEnd(held, held.until, today);
    const next = await this.work.asHouse(async () => {
      const ended = await this.intervals.endOn('position_assignments', id, until);
      await this.intervals.checkTogether();
      return ended;
    });
    await this.changes.settle('assignment', [personId, held.superiorId], until === null ? today : addDays(until, 1));
    return this.assignments.get(personId, next);
  }

  /** @throws IntervalHasBegun */
  async withdraw(personId: string, id: string): Promise<void> {
    const held = await this.assignments.arranged(personId, id);
    if (held.from === null || held.from <= this.clock.today()) throw new IntervalHasBegun({ from: held.from ?? '—' });
    await this.work.asHouse(() => this.intervals.retract('position_assignments', id));
  }
}
