import type { DirectoryDepartment, DirectoryPerson, OrgDirectory } from '../directory.js';

export interface Standing {
  readonly personId: string;
  readonly positionCode: string;
  readonly departmentId: string | null;
}

/**
 * To whom somebody reports by her position where nobody is named: whoever holds the position above hers in her department
 * or nearest above it, else the next position up. Where several hold it, the one who heads the department; without one
 * nobody is guessed. No line leads out of a joint venture or an agent.
 */
export function superiorByPosition(
  org: OrgDirectory,
  { personId, positionCode, departmentId }: Standing,
): string | null {
  const departments = above(org, departmentId);
  for (const code of positionsAbove(org, positionCode))
    for (const department of departments) {
      const holders = org.people.filter((each) => holds(each, code, department) && !reportsTo(org, each, personId));
      if (holders.length === 0) continue;
      const { headId, actingHeadId } = department;
      return (
        (holders.length === 1 ? holders[0] : holders.find(({ id }) => id === headId || id === actingHeadId))?.id ?? null
      );
    }
  return null;
}

const holds = (
  { active, departmentId, positions }: DirectoryPerson,
  code: string,
  { id }: DirectoryDepartment,
): boolean => active && departmentId === id && positions.includes(code);

function positionsAbove({ positions }: OrgDirectory, code: string): string[] {
  const parents = new Map(positions.map((position) => [position.code, position.parentCode]));
  const found: string[] = [];
  for (let up = parents.get(code); up && !found.includes(up); up = parents.get(up)) found.push(up);
  return found;
}

/** A department and those above it, as far as its own organisation goes. */
function above({ departments }: OrgDirectory, departmentId: string | null): DirectoryDepartment[] {
  const found: DirectoryDepartment[] = [];
  for (let id = departmentId; id !== null;) {
    const department = departments.find((each) => each.id === id);
    if (!department || found.includes(department)) break;
    found.push(department);
    id = ['joint_venture', 'agent'].includes(department.kind) ? null : department.parentId;
  }
  return found;
}

/** She is that person, or stands below her. */
function reportsTo({ people }: OrgDirectory, { id }: DirectoryPerson, superiorId: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    if (at === superiorId) return true;
    seen.add(at);
    at = people.find((each) => each.id === at)?.superiorId ?? null;
  }
  return false;
}
