import type { MadeUpCompany, MadeUpPerson } from './company.js';

/** Whose rows each person sees, reckoned without the database and without cleverness: the rule itself. */
export class ReckonedReach {
  private readonly people: Map<string, MadeUpPerson>;

  constructor(
    private readonly company: MadeUpCompany,
    /** Owners who are seen by whoever sees everything, and by nobody else here. */
    private readonly others: readonly string[],
  ) {
    this.people = new Map(company.people.map((person) => [person.id, person]));
  }

  of(viewer: MadeUpPerson): string[] {
    const seen = new Set<string>();
    for (const scope of viewer.scopes) for (const owner of this.through(viewer, scope)) seen.add(owner);
    return [...seen].sort();
  }

  /** The departments of the closed organisations she belongs to; null for whoever stands in the company itself. */
  closedDepartmentsOf(viewer: MadeUpPerson): string[] | null {
    const closed = this.closedAround(viewer);
    const { departments } = this.company;
    return (
      closed && departments.filter(({ id }) => this.lineUp(id).some((top) => closed.includes(top))).map(({ id }) => id)
    );
  }

  /** Who works in a department, or also below it. */
  standingIn(id: string, andBelow: boolean): string[] {
    return andBelow ? this.tree(id) : this.members(id, (each) => each === id);
  }

  private through(viewer: MadeUpPerson, scope: string): string[] {
    if (scope === 'none') return [];
    const standing = viewer.places.filter(({ past }) => !past).map(({ departmentId }) => departmentId);
    const places = [...standing, ...this.headedBy(viewer)];
    const seen: string[] = [viewer.id];
    if (scope === 'department') for (const id of places) seen.push(...this.members(id, (each) => each === id));
    if (scope === 'department_and_below') for (const id of places) seen.push(...this.tree(id));
    if (scope === 'subordinates') seen.push(...this.below(viewer));
    if (scope === 'all') seen.push(...this.everything(viewer));
    return seen;
  }

  /** Whoever belongs to closed organisations heads nothing outside of them. */
  private headedBy(viewer: MadeUpPerson): readonly string[] {
    const closed = this.closedDepartmentsOf(viewer);
    return (viewer.heads ?? []).filter((id) => !closed || closed.includes(id));
  }

  private everything(viewer: MadeUpPerson): string[] {
    const closed = this.closedAround(viewer);
    if (closed) return closed.flatMap((id) => this.tree(id));
    return [...this.people.keys(), ...this.others];
  }

  private tree(id: string): string[] {
    return this.members(id, (each) => this.lineUp(each).includes(id));
  }

  /** Who works where `counts` says; of a department in a closed organisation, only who works nowhere outside of it. */
  private members(top: string, counts: (departmentId: string) => boolean): string[] {
    const closed = this.innermost(top);
    return this.company.people
      .filter(({ places }) => places.some(({ departmentId }) => counts(departmentId)))
      .filter((person) => !closed || this.isWhollyIn(person, [closed]))
      .map(({ id }) => id);
  }

  private below(viewer: MadeUpPerson): string[] {
    const found = new Set<string>();
    const visit = (superiorId: string): void => {
      for (const { id, places } of this.company.people) {
        if (found.has(id) || !places.some((place) => place.superiorId === superiorId)) continue;
        found.add(id);
        visit(id);
      }
    };
    visit(viewer.id);
    const closed = this.closedAround(viewer);
    return [...found].filter((id) => !closed || this.isWhollyIn(this.people.get(id) as MadeUpPerson, closed));
  }

  /** The closed organisations somebody belongs to, if she belongs to nothing else. */
  private closedAround(person: MadeUpPerson): string[] | null {
    const closed = this.belonging(person).map((departmentId) => this.innermost(departmentId));
    return closed.length > 0 && closed.every((id) => id !== null) ? (closed as string[]) : null;
  }

  /** Where she stands today; else where she is to stand; else where she stood last. */
  private belonging({ places, coming = [] }: MadeUpPerson): readonly string[] {
    const departments = (past: boolean): string[] =>
      places.filter((place) => place.departmentId && Boolean(place.past) === past).map((place) => place.departmentId);
    const today = departments(false);
    if (today.length > 0) return today;
    return coming.length > 0 ? coming : departments(true);
  }

  private isWhollyIn(person: MadeUpPerson, closed: readonly string[]): boolean {
    const places = person.places.filter(({ departmentId }) => departmentId);
    return (
      places.length > 0 &&
      places.every(({ departmentId }) => this.lineUp(departmentId).some((id) => closed.includes(id)))
    );
  }

  private innermost(departmentId: string): string | null {
    const kindOf = (id: string): string | undefined => this.company.departments.find((each) => each.id === id)?.kind;
    return this.lineUp(departmentId).find((id) => ['joint_venture', 'agent'].includes(kindOf(id) ?? '')) ?? null;
  }

  /** A department and those above it, innermost first. */
  private lineUp(departmentId: string): string[] {
    const line: string[] = [];
    for (let id: string | null = departmentId; id;) {
      line.push(id);
      id = this.company.departments.find((each) => each.id === id)?.parentId ?? null;
    }
    return line;
  }
}
