import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkEnd } from '../over-time/interval.js';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import { IntervalHasBegun } from '../over-time/over-time.errors.js';
import type { HeadRow, NameHeadDto } from './head.view.js';
import { Heads } from './heads.repository.js';
import { mustBeAnother } from './not-yourself.js';

/** Writes who heads a department, and what follows from it. */
@Injectable()
export class Heading {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly heads: Heads,
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  async name(departmentId: string, wish: NameHeadDto, replaced: HeadRow | null, eve: string): Promise<string> {
    const id = await this.record(departmentId, wish, replaced, eve);
    await this.changes.settle('head', [wish.personId, replaced?.personId ?? null], wish.from);
    return id;
  }

  /** One of several: what follows from all of them is settled at the end. */
  record(
    departmentId: string,
    { personId, kind, from, until }: NameHeadDto,
    replaced: HeadRow | null,
    eve: string,
  ): Promise<string> {
    return this.work.asHouse(async () => {
      if (replaced) await this.intervals.makeWay('department_heads', replaced, from, eve);
      return this.intervals.record('department_heads', [departmentId, personId, kind], { from, until });
    });
  }

  /** Says on which day somebody ceases to head a department. */
  async end(departmentId: string, id: string, until: string | null): Promise<HeadRow> {
    const held = await this.heads.arranged(departmentId, id);
    const today = this.clock.today();
    const isLonger = held.until !== null && (until === null || until > held.until);
    if (isLonger) mustBeAnother(this.work.actor, held.personId);
    if (until !== null) checkEnd(held, until, today);
    if (held.until !== null && held.until < today) checkEnd(held, held.until, today);
    const next = await this.work.asHouse(() => this.intervals.endOn('department_heads', id, until));
    await this.changes.settle('head', [held.personId], until === null ? today : addDays(until, 1));
    return this.heads.get(departmentId, next);
  }

  /** @throws IntervalHasBegun */
  async withdraw(departmentId: string, id: string): Promise<void> {
    const held = await this.heads.arranged(departmentId, id);
    if (held.from === null || held.from <= this.clock.today()) throw new IntervalHasBegun({ from: held.from ?? '—' });
    await this.work.asHouse(() => this.intervals.retract('department_heads', id));
  }
}
