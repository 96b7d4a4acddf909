import type { RowProblem } from '../../imports/index.js';
import {
  EmployeeNumberIsTaken,
  IntervalIsPast,
  LoginIsTaken,
  PersonIsInactive,
  PositionIsHeldAlready,
  type RoleGiving,
  type Setting,
} from '../../org/index.js';
import { nameable, PersonNames } from '../person-names.js';
import type { KnownPerson, KnownPost } from '../staff.repository.js';
import { groupedBy, listed, plain, problem, problemOf } from '../words.js';
import type { PlaceNames } from './place-names.js';
import { hiredBy, type PersonPlan, type PersonRow, type WantedPost } from './person-row.js';

/** What the rows are held against. */
export interface PeopleWorld {
  readonly today: string;
  readonly people: readonly KnownPerson[];
  readonly setting: (day: string) => Setting;
  readonly places: (day: string) => PlaceNames;
  readonly giving: RoleGiving;
}

/** What each row says by itself; who would report to whom is looked at afterwards, with all of them. */
export class PlanPeople {
  private readonly byLogin: Map<string, KnownPerson>;
  private readonly byNumber: Map<string, KnownPerson>;
  private readonly names: PersonNames;

  constructor(
    private readonly rows: readonly PersonRow[],
    private readonly world: PeopleWorld,
  ) {
    this.byLogin = new Map(world.people.map((person) => [plain(person.login), person]));
    this.byNumber = new Map(world.people.flatMap((person) => (person.employeeNo ? [[person.employeeNo, person]] : [])));
    const inFile = new Set(rows.map(({ login }) => plain(login)));
    const others = world.people.filter((each) => isEmployee(each) && !inFile.has(plain(each.login)));
    this.names = new PersonNames([...others.map(nameable), ...rows.map((_, n) => this.asNamed(n))]);
  }

  all(): PersonPlan[] {
    const plans = this.rows.map((_, n) => this.plan(n));
    this.refuseDoubles(plans, 'login', ({ login }) => plain(login));
    this.refuseDoubles(plans, 'employeeNo', ({ employeeNo }) => employeeNo);
    return plans;
  }

  /** As she is called once the file is written. */
  private asNamed(n: number): ReturnType<typeof nameable> {
    const { login, name, employeeNo } = this.rows[n]!;
    const known = this.byLogin.get(plain(login));
    return {
      key: known?.id ?? hiredBy(n),
      login,
      name,
      employeeNo: employeeNo ?? known?.employeeNo ?? null,
      active: known?.active ?? true,
    };
  }

  private plan(n: number): PersonPlan {
    const row = this.rows[n]!;
    const known = this.byLogin.get(plain(row.login)) ?? null;
    const problems = this.problemsOf(row, known);
    const looked = row.from && row.from > this.world.today ? row.from : this.world.today;
    const day = row.from ?? this.world.today;
    const held = known ? heldOn(known, looked) : null;
    const wanted = this.wanted(row, looked, held, problems);
    const post = wanted && !isHeld(wanted, held) ? wanted : null;
    if (post) this.checkPost(known, post, { day, held }, problems);
    const roleIds = this.roles(row, known, problems);
    const changesFields =
      known !== null && FIELDS.some((field) => row[field] !== undefined && row[field] !== known[field]);
    const isChanged = post !== null || roleIds !== null || changesFields;
    const effect = known ? (isChanged ? 'changed' : 'unchanged') : 'created';
    return { key: known?.id ?? hiredBy(n), known, problems, effect, day, post, held, changesFields, roleIds };
  }

  private problemsOf({ login, employeeNo }: PersonRow, known: KnownPerson | null): RowProblem[] {
    const problems: RowProblem[] = [];
    if (known && !isEmployee(known)) problems.push(problem('login', LoginIsTaken.code, { login }));
    else if (known && !known.active) problems.push(problem('login', PersonIsInactive.code, { name: known.name }));
    const other = employeeNo ? this.byNumber.get(employeeNo) : undefined;
    if (other && other !== known) problems.push(problem('employeeNo', EmployeeNumberIsTaken.code, { employeeNo }));
    return problems;
  }

  /** Where the row puts her; what it leaves out stays. */
  private wanted(
    { department, position, superior }: PersonRow,
    day: string,
    held: KnownPost | null,
    problems: RowProblem[],
  ): WantedPost | null {
    const places = this.world.places(day);
    const found = {
      position: places.position(position),
      department: department ? places.department(department) : { value: held?.departmentId ?? null },
      superior: superior ? this.names.find('superior', superior) : { key: held?.superiorId ?? null },
    };
    const faults = Object.values(found).flatMap((each) => ('problem' in each ? [each.problem] : []));
    problems.push(...faults);
    if (faults.length > 0) return null;
    const { value: positionCode } = found.position as { value: string };
    const { value: departmentId } = found.department as { value: string | null };
    const { key } = found.superior as { key: string | null };
    return { positionCode, departmentId, superior: key, byPosition: key === null };
  }

  private checkPost(
    known: KnownPerson | null,
    post: WantedPost,
    { day, held }: { day: string; held: KnownPost | null },
    problems: RowProblem[],
  ): void {
    const { today } = this.world;
    if (day < today) problems.push(problem('from', IntervalIsPast.code, { date: day, today }));
    const others = (known?.posts ?? []).filter((other) => other !== held && other.positionCode === post.positionCode);
    const until = held?.until ?? null;
    const overlaps = others.some(
      (other) => (other.until ?? day) >= day && (until === null || (other.from ?? until) <= until),
    );
    if (overlaps) problems.push(problem('position', PositionIsHeldAlready.code));
  }

  /** @returns which roles she is to have, where they are others than she has */
  private roles({ roles, name }: PersonRow, known: KnownPerson | null, problems: RowProblem[]): string[] | null {
    if (roles === undefined) return null;
    const found = listed(roles).map((word) => ({ word, role: this.world.giving.find(word) }));
    const unknown = found.find(({ role }) => !role);
    if (unknown) {
      problems.push(problem('roles', 'staff.row.unknown', { value: unknown.word }));
      return null;
    }
    const wanted = [...new Set(found.map(({ role }) => role!.id))].sort();
    const held = [...(known?.roleIds ?? [])].sort();
    if (wanted.join() === held.join()) return null;
    const refusal = this.world.giving.refusal({ personId: known?.id ?? null, who: name, held, wanted });
    if (refusal) problems.push(problemOf('roles', refusal));
    return wanted;
  }

  /** What only one can have stands in several rows: none of them is taken, whichever comes first. */
  private refuseDoubles(
    plans: readonly PersonPlan[],
    field: 'login' | 'employeeNo',
    of: (row: PersonRow) => string | undefined,
  ): void {
    const saying = [...this.rows.keys()].filter((n) => of(this.rows[n]!) !== undefined);
    for (const rows of groupedBy(saying, (n) => of(this.rows[n]!)!).values()) {
      if (rows.length < 2) continue;
      for (const n of rows) plans[n]!.problems.push(problem(field, 'staff.row.twice', { value: this.rows[n]![field] }));
    }
  }
}

/** Of whom the importer knows. */
const isEmployee = ({ kind, findable }: KnownPerson): boolean => kind === 'employee' && findable;

const FIELDS = ['name', 'email', 'phone', 'employeeNo'] as const;

const heldOn = ({ posts }: KnownPerson, day: string): KnownPost | null =>
  posts.find(({ from, until }) => (from ?? day) <= day && (until ?? day) >= day) ?? null;

const isHeld = (wanted: WantedPost, held: KnownPost | null): boolean =>
  held !== null &&
  wanted.positionCode === held.positionCode &&
  wanted.departmentId === held.departmentId &&
  wanted.superior === held.superiorId;
