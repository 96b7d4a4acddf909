/** A company made up from a seed, as plain data: what is written to the database and what is reckoned beside it. */
export interface Place {
  /** Empty for whoever has a superior and no department. */
  departmentId: string;
  superiorId: string | null;
  /** She stood here last, and stands nowhere now: others see what she left, she sees nothing by it. */
  past?: boolean;
}

export interface MadeUpDepartment {
  readonly id: string;
  parentId: string | null;
  kind: 'department' | 'branch' | 'joint_venture' | 'agent';
  readonly headId: string;
}

export interface MadeUpPerson {
  readonly id: string;
  /** Every position held today. */
  places: Place[];
  /** Departments she is to stand in next, from one day to come on: who stands nowhere today belongs there already. */
  coming?: readonly string[];
  /** Departments she heads today, acting or not, wherever she stands. */
  heads?: readonly string[];
  /** Scopes of the roles she has, for one module. */
  scopes: string[];
}

export interface MadeUpCompany {
  readonly departments: MadeUpDepartment[];
  readonly people: MadeUpPerson[];
}

export interface Size {
  readonly people: number;
  readonly departments: number;
  readonly branches: number;
}

/** A repeatable source of numbers from 0 up to, not including, 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ids from such a source: the same company has the same ids on every day. */
export function idFrom(next: () => number): string {
  const hex = (digits: number): string =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${hex(6)}${hex(2)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Branches under a headquarters, departments under branches, three levels deep; each is headed by its first person. */
export function makeUpCompany({ people, departments, branches }: Size, seed = 1): MadeUpCompany {
  const next = numbersFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const units: MadeUpDepartment[] = [{ id: idFrom(next), parentId: null, kind: 'department', headId: idFrom(next) }];
  for (let n = 1; n < departments; n++) {
    const branch = n <= branches;
    const parent = branch ? units[0] : one(units.slice(1, Math.max(branches + 1, Math.floor(units.length * 0.7))));
    const kind = branch ? (n % 5 === 0 ? 'joint_venture' : n % 7 === 0 ? 'agent' : 'branch') : 'department';
    units.push({ id: idFrom(next), parentId: parent?.id ?? null, kind, headId: idFrom(next) });
  }
  const headOf = new Map(units.map(({ id, headId }) => [id, headId]));
  const heads = units.map(({ id, parentId, headId }) => ({
    id: headId,
    places: [{ departmentId: id, superiorId: parentId ? (headOf.get(parentId) ?? null) : null }],
    scopes: [one(['department_and_below', 'subordinates', 'all'])],
  }));
  const others = Array.from({ length: people - heads.length }, () => {
    const unit = one(units);
    const places: Place[] = [{ departmentId: unit.id, superiorId: unit.headId }];
    const second = one(units);
    if (next() < 0.1 && second.id !== unit.id) places.push({ departmentId: second.id, superiorId: second.headId });
    return { id: idFrom(next), places, scopes: [one(['self', 'self', 'self', 'self', 'department', 'none'])] };
  });
  return { departments: units, people: [...heads, ...others] };
}
