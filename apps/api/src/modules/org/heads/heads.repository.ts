import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ClosedOrganisation } from '../closed-organisation.js';
import { intervalSelect } from '../over-time/interval.js';
import { recordedJoin, recordedSelect } from '../over-time/interval.view.js';
import type { HeadRow } from './head.view.js';

const SELECT = `SELECT ${recordedSelect('h')}, ${intervalSelect('h')}, h.department_id AS "departmentId", h.kind,
    p.id AS "personId", p.name AS "personName"
  FROM department_heads h ${recordedJoin('h')} JOIN people p ON p.id = h.person_id WHERE h.retracted_at IS NULL`;

/** Who heads a department when, as it is known now. */
@Injectable()
export class Heads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly closed: ClosedOrganisation,
  ) {}

  /** Those a person heads on that day or will. */
  ofPerson(personId: string, day: string): Promise<HeadRow[]> {
    return this.work.manager.query(
      `${SELECT} AND h.person_id = $1 AND (upper_inf(h.during) OR upper(h.during) > $2::date) ORDER BY h.id`,
      [personId, day],
    );
  }

  of(departmentId: string): Promise<HeadRow[]> {
    return this.work.manager.query(
      `${SELECT} AND h.department_id = $1 ORDER BY lower(h.during) DESC NULLS LAST, h.kind DESC`,
      [departmentId],
    );
  }

  /** One that the reader may end. @throws RowIsMissing where the department is outside of her closed organisation */
  async arranged(departmentId: string, id: string): Promise<HeadRow> {
    await this.closed.mustHold(departmentId);
    return this.get(departmentId, id);
  }

  /** @throws RowIsMissing */
  async get(departmentId: string, id: string): Promise<HeadRow> {
    const [row] = await this.work.manager.query<HeadRow[]>(`${SELECT} AND h.department_id = $1 AND h.id = $2`, [
      departmentId,
      id,
    ]);
    if (!row) throw new RowIsMissing({ type: 'department_head', id });
    return row;
  }
}
