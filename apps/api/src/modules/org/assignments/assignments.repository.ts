import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { intervalSelect } from '../over-time/interval.js';
import { recordedJoin, recordedSelect } from '../over-time/interval.view.js';
import { ClosedOrganisation } from '../closed-organisation.js';
import type { AssignmentRow } from './assignment.view.js';

const COLUMNS = `${recordedSelect('a')}, ${intervalSelect('a')}, a.person_id AS "personId", a.main, po.code AS "positionCode",
    po.name AS "positionName", d.id AS "departmentId", d.name AS "departmentName", s.id AS "superiorId", s.name AS "superiorName"`;
const HELD = `FROM position_assignments a ${recordedJoin('a')} JOIN positions po ON po.id = a.position_id
    LEFT JOIN departments d ON d.id = a.department_id LEFT JOIN shown_owners s ON s.id = a.superior_id
  WHERE a.retracted_at IS NULL`;
const SELECT = `SELECT ${COLUMNS} ${HELD}`;
/** What she is known by comes first. */
const KNOWN_BY = 'a.main DESC, lower(a.during) NULLS FIRST, a.recorded_at, a.id';

/** Who holds which position, where and under whom, as it is known now. */
@Injectable()
export class Assignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly closed: ClosedOrganisation,
  ) {}

  of(personId: string): Promise<AssignmentRow[]> {
    return this.work.manager.query(
      `${SELECT} AND a.person_id = $1 ORDER BY lower(a.during) DESC NULLS LAST, a.recorded_at DESC`,
      [personId],
    );
  }

  /** @throws RowIsMissing */
  async get(personId: string, id: string): Promise<AssignmentRow> {
    const [row] = await this.work.manager.query<AssignmentRow[]>(`${SELECT} AND a.person_id = $1 AND a.id = $2`, [
      personId,
      id,
    ]);
    if (!row) throw new RowIsMissing({ type: 'assignment', id });
    return row;
  }

  /** One that the reader may end: inside a closed organisation, one of those held there. @throws RowIsMissing */
  async arranged(personId: string, id: string): Promise<AssignmentRow> {
    const held = await this.get(personId, id);
    if (!(await this.closed.holds(held.departmentId))) throw new RowIsMissing({ type: 'assignment', id });
    return held;
  }

  /** What she is known by on a day. */
  async mainOn(personId: string, day: string): Promise<AssignmentRow | undefined> {
    const [row] = await this.work.manager.query<AssignmentRow[]>(
      `${SELECT} AND a.person_id = $1 AND a.during @> $2::date
       ORDER BY ${KNOWN_BY} LIMIT 1`,
      [personId, day],
    );
    return row;
  }

  /** The same of many people, with the id of the position; who holds none is left out. */
  mainsOn(personIds: readonly string[], day: string): Promise<(AssignmentRow & { positionId: string })[]> {
    return this.work.manager.query(
      `SELECT DISTINCT ON (a.person_id) ${COLUMNS}, a.position_id AS "positionId" ${HELD}
         AND a.person_id = ANY ($1::uuid[]) AND a.during @> $2::date ORDER BY a.person_id, ${KNOWN_BY}`,
      [personIds, day],
    );
  }

  /** Which of many people have one named as that, on a day or later. */
  async holdingMain(personIds: readonly string[], day: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT person_id AS id FROM position_assignments WHERE main AND retracted_at IS NULL
         AND person_id = ANY ($1::uuid[]) AND during && daterange($2::date, NULL)`,
      [personIds, day],
    );
    return rows.map(({ id }) => id);
  }

  /** Those named as the one she is known by, from a day on. */
  mainOf(personId: string, from: string): Promise<AssignmentRow[]> {
    return this.work.manager.query(
      `${SELECT} AND a.person_id = $1 AND a.main AND a.during && daterange($2::date, NULL)`,
      [personId, from],
    );
  }

  async positionId(code: string): Promise<string | undefined> {
    const [row] = await this.work.manager.query<{ id: string }[]>('SELECT id FROM positions WHERE code = $1', [code]);
    return row?.id;
  }
}
