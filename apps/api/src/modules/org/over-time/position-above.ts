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
export function superiorByPosition(org: OrgDirectory, standing: Standing): string | null {
  return superiorsByPosition(org)(standing);
}

/** The same of many people in one organisation, which is looked through once. */
export function superiorsByPosition(org: OrgDirectory): (standing: Standing) => string | null {
  const people = new Map(org.people.map((person) => [person.id, person]));
  const departments = new Map(org.departments.map((department) => [department.id, department]));
  const parents = parentsOf(org);
  const holders = holdersIn(org);
  return ({ personId, positionCode, departmentId }) => {
    const above = departmentsAbove(departments, departmentId);
    for (const code of positionsAbove(parents, positionCode))
      for (const { id, headId, actingHeadId } of above) {
        const found = (holders.get(`${id} ${code}`) ?? []).filter((each) => !reportsTo(people, each, personId));
        if (found.length === 0) continue;
        const [only] = found;
        const one = found.length === 1 ? only : found.find((each) => each.id === headId || each.id === actingHeadId);
        return one?.id ?? null;
      }
    return null;
  };
}

/** By department and position. */
function holdersIn({ people }: OrgDirectory): Map<string, DirectoryPerson[]> {
  const found = new Map<string, DirectoryPerson[]>();
  for (const person of people.filter(({ active }) => active))
    for (const code of new Set(person.positions)) {
      const place = `${person.departmentId ?? ''} ${code}`;
      const others = found.get(place);
      if (others) others.push(person);
      else found.set(place, [person]);
    }
  return found;
}

/** Of each position the one above it, by code. */
export function parentsOf({ positions }: Pick<OrgDirectory, 'positions'>): Map<string, string | null> {
  return new Map(positions.map(({ code, parentCode }) => [code, parentCode]));
}

/** Nearest first. */
export function positionsAbove(parents: ReadonlyMap<string, string | null>, code: string): string[] {
  const found: string[] = [];
  for (let up = parents.get(code); up && !found.includes(up); up = parents.get(up)) found.push(up);
  return found;
}

/** A department and those above it, as far as its own organisation goes. */
function departmentsAbove(
  departments: ReadonlyMap<string, DirectoryDepartment>,
  departmentId: string | null,
): DirectoryDepartment[] {
  const found: DirectoryDepartment[] = [];
  for (let id = departmentId; id !== null;) {
    const department = departments.get(id);
    if (!department || found.includes(department)) break;
    found.push(department);
    id = ['joint_venture', 'agent'].includes(department.kind) ? null : department.parentId;
  }
  return found;
}

/** She is that person, or stands below her. */
function reportsTo(people: ReadonlyMap<string, DirectoryPerson>, { id }: DirectoryPerson, superiorId: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    if (at === superiorId) return true;
    seen.add(at);
    at = people.get(at)?.superiorId ?? null;
  }
  return false;
}
