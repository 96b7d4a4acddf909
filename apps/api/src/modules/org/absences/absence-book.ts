import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import type { AbsenceRow } from './absence.view.js';

/** Writes who is away; called as the house. */
@Injectable()
export class AbsenceBook {
  constructor(
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  async enter(personId: string, from: string, until: string): Promise<string> {
    const id = await this.intervals.record('absences', [personId], { from, until });
    await this.changes.settle('absence', [personId], from);
    return id;
  }

  async close(absence: AbsenceRow, today: string): Promise<void> {
    if (absence.until < today) return;
    await this.intervals.makeWay('absences', absence, today, addDays(today, -1));
    await this.changes.settle('absence', [absence.personId], absence.from);
  }
}
