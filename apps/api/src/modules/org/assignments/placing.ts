import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { Intervals, type NewPost } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import type { AssignPositionDto, AssignmentRow } from './assignment.view.js';
import { Assignments } from './assignments.repository.js';
import { Succession } from './succession.js';

/** As it was wished for, with whom she reports to settled. */
export type Settled = AssignPositionDto & { readonly superiorId: string | null };

/** Where one of many is to stand, in the place of what she holds. */
export interface Placement extends Omit<NewPost, 'id'> {
  readonly from: PlainDate;
  readonly replacedId: string | null;
}

/** Writes an assignment that was found to be possible. */
@Injectable()
export class Placing {
  constructor(
    private readonly assignments: Assignments,
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
    private readonly succession: Succession,
  ) {}

  async place(personId: string, positionId: string, wish: Settled, replaced: AssignmentRow | null): Promise<string> {
    const id = await this.record(personId, positionId, wish, replaced);
    const { departmentId, superiorId, from, until } = wish;
    // Somebody who holds it for a while stands in; what people report by stays.
    const follows = departmentId !== null && until === null && (wish.succeeds ?? true);
    const concerned = follows
      ? await this.succession.carry({ personId, superiorId, positionId, departmentId, from })
      : [];
    await this.settle([personId, superiorId, replaced?.superiorId ?? null, ...concerned], from);
    return id;
  }

  /** One of several: what follows from all of them is settled at the end. */
  async record(personId: string, positionId: string, wish: Settled, replaced: AssignmentRow | null): Promise<string> {
    const { departmentId, superiorId, from, until, main = false } = wish;
    if (replaced) await this.intervals.makeWay('position_assignments', replaced, from, addDays(from, -1));
    if (main) await this.stepAside(personId, from);
    const values = [personId, positionId, departmentId, superiorId, main];
    return this.intervals.record('position_assignments', values, { from, until });
  }

  /** Of many people: nobody takes her new place before everybody has left her old one. */
  async recordMany(placements: readonly Placement[]): Promise<void> {
    await this.intervals.makeWayMany(
      placements.flatMap(({ replacedId, from }) => (replacedId ? [{ id: replacedId, from }] : [])),
    );
    await this.stepAsideMany(placements.filter(({ main }) => main));
    await this.intervals.assignMany(placements.map((placement) => ({ ...placement, id: newId() })));
    await this.intervals.checkTogether();
  }

  async settle(personIds: readonly (string | null)[], from: PlainDate): Promise<void> {
    await this.intervals.checkTogether();
    await this.changes.settle('assignment', personIds, from);
  }

  private async stepAsideMany(known: readonly Placement[]): Promise<void> {
    const [first] = known.map(({ from }) => from).sort();
    if (!first) return;
    const ids = known.map(({ personId }) => personId);
    const others = new Set(await this.assignments.holdingMain(ids, first));
    for (const { personId, from } of known) if (others.has(personId)) await this.stepAside(personId, from);
  }

  /** What she was known by so far is held on, but as one among others. */
  private async stepAside(personId: string, from: PlainDate): Promise<void> {
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
