import { Injectable } from '@nestjs/common';
import type { DayRange } from '@countersign/working-time';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FINDABLE } from '../closed-organisation.js';
import { intervalSelect } from '../over-time/interval.js';
import { recordedJoin, recordedSelect } from '../over-time/interval.view.js';
import type { AbsenceRow } from './absence.view.js';

const SELECT = `SELECT ${recordedSelect('a')}, ${intervalSelect('a')}, p.id AS "personId", p.name AS "personName"
  FROM absences a ${recordedJoin('a')} JOIN people p ON p.id = a.person_id WHERE a.retracted_at IS NULL`;

/** Who is away when. Only the house reads them: whom they concern is checked before. */
@Injectable()
export class Absences {
  constructor(private readonly work: UnitOfWork) {}

  of(personId: string): Promise<AbsenceRow[]> {
    return this.rows(`${SELECT} AND a.person_id = $1 ORDER BY lower(a.during) DESC`, [personId]);
  }

  /** Of one person, as far as they reach into the future from a day on. */
  since(personId: string, day: string): Promise<AbsenceRow[]> {
    return this.rows(`${SELECT} AND a.person_id = $1 AND upper(a.during) > $2::date ORDER BY lower(a.during)`, [
      personId,
      day,
    ]);
  }

  /** The same of several at once, by person; plain days, which no reader is shown. */
  async daysOf(personIds: readonly string[], day: string): Promise<Map<string, DayRange[]>> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ person: string; days: DayRange[] }[]>(
        `SELECT a.person_id AS person, json_agg(json_build_object('from', lower(a.during), 'until', upper(a.during) - 1)
           ORDER BY lower(a.during)) AS days
         FROM absences a WHERE a.retracted_at IS NULL AND a.person_id = ANY ($1::uuid[]) AND upper(a.during) > $2::date GROUP BY 1`,
        [personIds, day],
      ),
    );
    return new Map(rows.map(({ person, days }) => [person, days]));
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<AbsenceRow> {
    const [row] = await this.rows(`${SELECT} AND a.id = $1`, [id]);
    if (!row) throw new RowIsMissing({ type: 'absence', id });
    return row;
  }

  /** One of the reader's, or of somebody whose leaves she keeps: any other is as good as not there. @throws RowIsMissing */
  async kept(id: string, me: Principal): Promise<AbsenceRow> {
    const [row] = await this.rows(`${SELECT} AND a.id = $1 AND (a.person_id = $2 OR ($3 AND ${FINDABLE}))`, [
      ...[id, me.personId, mayDo(me, 'person.manage')],
    ]);
    if (!row) throw new RowIsMissing({ type: 'absence', id });
    return row;
  }

  private rows(sql: string, values: unknown[]): Promise<AbsenceRow[]> {
    return this.work.asHouse(() => this.work.manager.query<AbsenceRow[]>(sql, values));
  }
}
