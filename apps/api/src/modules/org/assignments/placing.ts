import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import type { Interval } from '../over-time/interval.js';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import type { AssignPositionDto, AssignmentRow } from './assignment.view.js';
import { Assignments } from './assignments.repository.js';

/** Writes an assignment that was found to be possible. */
@Injectable()
export class Placing {
  constructor(
    private readonly assignments: Assignments,
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  async place(
    personId: string,
    positionId: string,
    wish: AssignPositionDto,
    replaced: AssignmentRow | null,
  ): Promise<string> {
    const id = await this.record(personId, positionId, wish, replaced);
    await this.settle([personId, wish.superiorId, replaced?.superiorId ?? null], wish.from);
    return id;
  }

  /** One of several: what follows from all of them is settled at the end. */
  async record(
    personId: string,
    positionId: string,
    wish: AssignPositionDto,
    replaced: AssignmentRow | null,
  ): Promise<string> {
    const { departmentId, superiorId, from, until, main = false } = wish;
    if (replaced) await this.giveWay(replaced, from);
    if (main) await this.stepAside(personId, wish);
    const values = [personId, positionId, departmentId, superiorId, main];
    return this.intervals.record('position_assignments', values, { from, until });
  }

  /** What is replaced ends on the eve. */
  giveWay(replaced: Interval & { id: string }, from: PlainDate): Promise<void> {
    return this.intervals.makeWay('position_assignments', replaced, from, addDays(from, -1));
  }

  /** @throws what the database refuses of all that was recorded */
  checkTogether(): Promise<void> {
    return this.intervals.checkTogether();
  }

  async settle(personIds: readonly (string | null)[], from: PlainDate): Promise<void> {
    await this.intervals.checkTogether();
    await this.changes.settle('assignment', personIds, from);
  }

  /** What she was known by so far is held on, but as one among others. */
  private async stepAside(personId: string, { from }: AssignPositionDto): Promise<void> {
    for (const other of await this.assignments.mainOf(personId, from)) {
      await this.intervals.makeWay('position_assignments', other, from, addDays(from, -1));
      const { departmentId, superiorId, until } = other;
      const rest = { from: other.from !== null && other.from > from ? other.from : from, until };
      const positionId = await this.assignments.positionId(other.positionCode);
      await this.intervals.record(
        'position_assignments',
        [personId, positionId, departmentId, superiorId, false],
        rest,
      );
    }
  }
}
