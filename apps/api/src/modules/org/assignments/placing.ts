import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import type { AssignPositionDto, AssignmentRow } from './assignment.view.js';

/** Writes an assignment that was found to be possible. */
@Injectable()
export class Placing {
  constructor(
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  async place(
    personId: string,
    positionId: string,
    { departmentId, superiorId, from, until }: AssignPositionDto,
    replaced: AssignmentRow | null,
  ): Promise<string> {
    if (replaced) await this.intervals.makeWay('position_assignments', replaced, from, addDays(from, -1));
    const values = [personId, positionId, departmentId, superiorId];
    const id = await this.intervals.record('position_assignments', values, { from, until });
    await this.changes.settle('assignment', [personId, superiorId, replaced?.superiorId ?? null], from);
    return id;
  }
}
