import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Intervals, type NewPost } from '../over-time/intervals.repository.js';

/** Somebody who holds a position in a department from a day on, until further notice. */
export interface Successor {
  readonly personId: string;
  readonly superiorId: string | null;
  readonly positionId: string;
  readonly departmentId: string;
  readonly from: PlainDate;
}

type Line = NewPost & { readonly replacedId: string; readonly from: PlainDate; readonly formerId: string };

/**
 * People report to a person, who holds a position. Whoever holds it next is reported to from her first day on by those in
 * its department and below it, without each line being entered anew: by the same rows, with days, that a hand would write.
 */
@Injectable()
export class Succession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly intervals: Intervals,
  ) {}

  /** As the house. @returns whom it concerns: those who report to her now, and her predecessor */
  async carry(successor: Successor): Promise<string[]> {
    const lines = await this.linesTo(successor);
    await this.intervals.makeWayMany(lines.map(({ replacedId: id, from }) => ({ id, from })));
    const next = lines.map(({ replacedId: _, formerId: __, ...line }) => line);
    await this.intervals.assignMany(next.map((line) => ({ ...line, id: newId(), superiorId: successor.personId })));
    return lines.flatMap(({ personId, formerId }) => [personId, formerId]);
  }

  private linesTo({ personId, superiorId, positionId, departmentId, from }: Successor): Promise<Line[]> {
    const values = [personId, superiorId, positionId, departmentId, from, addDays(from, -1)];
    return this.work.manager.query<Line[]>(LINES, values);
  }
}

/**
 * `$1` the successor, `$2` her superior, `$3` the position, `$4` its department, `$5` her first day, `$6` its eve. Her
 * predecessor is whoever held it last and holds it no more on that day, or holds it and is gone.
 */
const LINES = `
  WITH held AS (
    SELECT a.person_id, a.during, p.active FROM position_assignments a JOIN people p ON p.id = a.person_id
    WHERE a.retracted_at IS NULL AND a.position_id = $3 AND a.department_id = $4
  ), ended AS (
    SELECT h.person_id, upper(h.during) AS on_day FROM held h
    WHERE h.person_id <> $1 AND upper(h.during) <= $5::date AND NOT EXISTS (
      SELECT 1 FROM held still WHERE still.person_id = h.person_id AND still.during @> $5::date)
  ), former AS (
    SELECT person_id FROM ended WHERE on_day = (SELECT max(on_day) FROM ended)
    UNION SELECT person_id FROM held WHERE person_id <> $1 AND NOT active AND during @> $5::date
  )
  SELECT a.id AS "replacedId", a.person_id AS "personId", a.position_id AS "positionId", a.department_id AS "departmentId",
    a.superior_id AS "formerId", a.main, greatest(lower(a.during), $5::date)::text AS "from", (upper(a.during) - 1)::text AS until
  FROM position_assignments a JOIN former f ON f.person_id = a.superior_id
  WHERE a.retracted_at IS NULL AND (upper_inf(a.during) OR upper(a.during) > $5::date)
    AND a.person_id <> $1 AND a.person_id IS DISTINCT FROM $2
    AND a.department_id IN (SELECT id FROM department_trees WHERE top_id = $4)
    -- Whoever held it the day before succeeds nobody.
    AND NOT EXISTS (SELECT 1 FROM held WHERE person_id = $1 AND during @> $6::date)
  ORDER BY a.id`;
