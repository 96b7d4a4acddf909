import type { MoneyJson, PlainDate } from '@countersign/kernel';

/** The organisation as of a day, as plain data handed in by the caller. */
export interface OrgDirectory {
  /** ISO 8601 instant. */
  readonly asOf: string;
  /** All that are on record; which of them hold on the day follows from `asOf`. */
  readonly proxies?: readonly StandingProxy[];
  readonly absences?: readonly Absence[];
  readonly people: readonly OrgPerson[];
  readonly departments: readonly OrgDepartment[];
}

export interface OrgPerson {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  /** Codes of the positions held. */
  readonly positions: readonly string[];
  /** Who has left or is locked out decides nothing. */
  readonly disabled: boolean;
  /** Whether what he may do lets him decide anything; absent, it does. It keeps nobody from submitting. */
  readonly mayDecide?: boolean;
}

export interface OrgDepartment {
  readonly id: string;
  readonly name: string;
  readonly headId: string | null;
  /** Who heads it while its head is away, or while it has none. */
  readonly actingHeadId?: string | null;
  readonly parentId: string | null;
}

/** 代理: who acts in a person's name, and with no more than his authority, from one day to another, both inclusive. */
export interface StandingProxy {
  readonly principal: string;
  readonly proxy: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Codes of policies; absent, all. */
  readonly policies?: readonly string[];
  /** No deal above this amount, nor one whose amount is unknown. */
  readonly maxAmount?: MoneyJson;
}

export interface Absence {
  readonly person: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

interface Index {
  readonly people: ReadonlyMap<string, OrgPerson>;
  readonly departments: ReadonlyMap<string, OrgDepartment>;
  readonly holders: ReadonlyMap<string, readonly OrgPerson[]>;
}

/** Looking people up must not cost a walk over everybody, and a directory never changes once it is handed in. */
const indexes = new WeakMap<OrgDirectory, Index>();

function indexOf(org: OrgDirectory): Index {
  const known = indexes.get(org);
  if (known) return known;
  const holders = new Map<string, OrgPerson[]>();
  for (const person of org.people) {
    for (const code of person.positions) holders.set(code, [...(holders.get(code) ?? []), person]);
  }
  const index = {
    people: new Map(org.people.map((person) => [person.id, person])),
    departments: new Map(org.departments.map((department) => [department.id, department])),
    holders,
  };
  indexes.set(org, index);
  return index;
}

export function personOf(org: OrgDirectory, id: string | null): OrgPerson | null {
  return id === null ? null : (indexOf(org).people.get(id) ?? null);
}

export function holdersOf(org: OrgDirectory, position: string): readonly OrgPerson[] {
  return indexOf(org).holders.get(position) ?? [];
}

/** Whether somebody may sit anywhere at all. */
export function isDecider({ disabled, mayDecide = true }: OrgPerson): boolean {
  return !disabled && mayDecide;
}

/** The superiors of a person, nearest first; a circle in the reporting lines ends where it closes. */
export function* superiorsOf(org: OrgDirectory, person: OrgPerson): Generator<OrgPerson> {
  const met = new Set([person.id]);
  for (let next = personOf(org, person.superiorId); next && !met.has(next.id); next = personOf(org, next.superiorId)) {
    met.add(next.id);
    yield next;
  }
}

/** The departments around a person, innermost first, guarded against circles like the superiors. */
export function* departmentsAround(org: OrgDirectory, person: OrgPerson): Generator<OrgDepartment> {
  const { departments } = indexOf(org);
  const met = new Set<string>();
  for (let id = person.departmentId; id !== null && !met.has(id);) {
    const department = departments.get(id);
    if (!department) return;
    met.add(id);
    yield department;
    id = department.parentId;
  }
}
