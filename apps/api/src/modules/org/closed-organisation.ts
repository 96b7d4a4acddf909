import { Injectable } from '@nestjs/common';
import { TODAY } from '../../platform/clock/today.sql.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OrgDirectory } from './directory.js';

/** The departments of the reader's closed organisation, null for whoever belongs to none; asked once for a statement. */
export const MINE = '(SELECT my_closed_departments())::uuid[]';

/** Whom the reader finds among `people p`: inside a closed organisation, who works or worked last in it, and herself. */
export const FINDABLE = `(${MINE} IS NULL OR p.id = me() OR p.department_id = ANY (${MINE}) OR EXISTS (
  SELECT 1 FROM position_assignments a WHERE a.person_id = p.id AND a.retracted_at IS NULL AND a.department_id = ANY (${MINE})
    AND (NOT p.active OR upper(a.during) IS NULL OR upper(a.during) > ${TODAY} OR NOT EXISTS (
      SELECT 1 FROM position_assignments later WHERE later.person_id = p.id AND later.retracted_at IS NULL
        AND (upper(later.during) IS NULL OR upper(later.during) > upper(a.during))))))`;

const FOUND = `SELECT p.id FROM people p WHERE ${FINDABLE}`;

/** A joint venture or an agent finds, and arranges, its own part of the directory and nothing else. */
@Injectable()
export class ClosedOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  /** The departments of the reader's closed organisation; null for whoever belongs to the company itself. */
  async departments(): Promise<ReadonlySet<string> | null> {
    const [row] = await this.work.manager.query<{ mine: string[] | null }[]>('SELECT my_closed_departments() AS mine');
    return row?.mine ? new Set(row.mine) : null;
  }

  /** The people whom somebody of a closed organisation finds; null for whoever belongs to the company itself, who finds all. */
  async people(): Promise<ReadonlySet<string> | null> {
    if (!(await this.departments())) return null;
    const rows = await this.work.manager.query<{ id: string }[]>(FOUND);
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws RowIsMissing for a department outside of it */
  async mustHold(departmentId: string): Promise<void> {
    if (!(await this.holds(departmentId))) throw new RowIsMissing({ type: 'department', id: departmentId });
  }

  /** Whether the reader arranges what stands there; what stands in no department is the company's. */
  async holds(departmentId: string | null): Promise<boolean> {
    const mine = await this.departments();
    return mine === null || (departmentId !== null && mine.has(departmentId));
  }

  /** What the reader finds of an organisation: of any day, nobody she does not find today. Positions are the same for all. */
  async part<Org extends OrgDirectory>(org: Org): Promise<Org> {
    const [mine, findable] = [await this.departments(), await this.people()];
    if (!mine) return org;
    const people = org.people.filter(({ id, departmentId, positions }) => {
      if (!findable?.has(id)) return false;
      return departmentId === null ? positions.length === 0 : mine.has(departmentId);
    });
    return { ...org, people, departments: inside(org.departments, mine) };
  }

  /** The same, and of whoever stands outside not even who heads something inside, or whom somebody reports to. */
  async shown<Org extends OrgDirectory>(org: Org): Promise<Org> {
    const [part, findable] = [await this.part(org), await this.people()];
    if (!findable) return part;
    const known = (id: string | null): string | null => (id && findable.has(id) ? id : null);
    return {
      ...part,
      people: part.people.map((person) => ({ ...person, superiorId: known(person.superiorId) })),
      departments: part.departments.map((department) => ({
        ...department,
        headId: known(department.headId),
        actingHeadId: known(department.actingHeadId),
      })),
    };
  }
}

/** The topmost stands below nothing that its people know of. */
export function inside<Department extends { id: string; parentId: string | null }>(
  departments: readonly Department[],
  mine: ReadonlySet<string>,
): Department[] {
  return departments
    .filter(({ id }) => mine.has(id))
    .map((department) =>
      department.parentId && mine.has(department.parentId) ? department : { ...department, parentId: null },
    );
}
