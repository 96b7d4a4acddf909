import { expect } from 'vitest';
import { alike, free, own, record, rows, under, workbook, type Case, type Cases, type Look } from '../case.js';
import type { Row } from '../kinds.js';
import { everyIdOf, pick, sameAnswers } from '../looks.js';
import { absence, colleague, proxy, role, unit } from '../nouns.js';

/** Somebody's leaves or proxies: for whoever keeps them, and of nobody she does not find. */
const affairs = (concern: (row: Row) => readonly string[], table: 'absences' | 'proxies'): Case =>
  own('signed-in', async ({ world, person, operation }) => {
    const keeps = world.rule.may(person, 'person.manage');
    const of = (id: string) => world.get(person, `${operation.path}?personId=${id}`);
    const { seen, unseen } = colleague(world, person);
    for (const { id } of pick(unseen, 2)) await sameAnswers(of, id, [keeps ? 404 : 403]);
    for (const { id } of keeps ? pick(seen, 3) : [person]) {
      const { body, text } = await of(id);
      const rows = world.others[table].filter((row) => concern(row).includes(id));
      expect(body.items?.map((row: any) => row.id).sort(), text).toEqual(rows.map((row) => row['id']).sort());
    }
  });

/** Inside a closed organisation nobody outside is named, wherever it is looked. */
function namesNobodyElse({ world, person }: Look, text: string): void {
  const named = colleague(world, person).unseen.filter(({ id }) => text.includes(id as string));
  expect(named.map(({ id }) => id)).toEqual([]);
}

export const ORGANISATION: Cases = {
  assignPosition: record(colleague, 'person.manage'),
  changeDepartment: under(unit, 'person.manage', [404, 422]),
  changePerson: record(colleague, 'person.manage'),
  changePosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  changeRole: free('role.manage', "roles and rules are the company's"),
  changeWorkingCalendar: free('calendar.manage', 'the calendar is the same for everybody'),
  closeDepartment: under(unit, 'person.manage', [404, 422]),
  closePosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  compareRoles: free('role.view', "roles and rules are the company's"),
  copyRole: free('role.manage', "roles and rules are the company's"),
  createRole: free('role.manage', "roles and rules are the company's"),
  deactivatePerson: record(colleague, 'person.manage'),
  endAbsence: record(absence, 'signed-in'),
  endAssignment: under(colleague, 'person.manage'),
  endHead: under(unit, 'person.manage'),
  endProxy: record(proxy, 'signed-in'),
  exportPeople: own('person.manage', async (look) => {
    const { text } = await look.world.get(look.person, look.operation.path);
    const cells = new Set(text.split(/[\r\n,]+/).map((cell) => cell.replaceAll('"', '')));
    const { seen, unseen } = colleague(look.world, look.person);
    const loginOf = (id: string): string => look.world.rule.facts.people.find((each) => each.id === id)?.login ?? '';
    for (const { id } of unseen) expect(cells.has(loginOf(id)), loginOf(id)).toBe(false);
    expect(seen.filter(({ id }) => cells.has(loginOf(id))).length).toBeGreaterThan(0);
  }),
  exportPeopleWorkbook: workbook('person.manage'),
  exportRoleMatrix: free('role.view', "roles and rules are the company's"),
  exportRoles: free('role.view', "roles and rules are the company's"),
  foundDepartment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  foundPosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  getDeparture: record(colleague, 'person.manage'),
  getDueTime: free('signed-in', 'the calendar is the same for everybody'),
  /** Whom and what she finds in the directory, and nobody else in any place of it. */
  getOrg: own(
    'person.view',
    async (look) => {
      const { body, text } = await look.world.get(look.person, look.operation.path);
      const shown: string[] = body.people.map(({ id }: any) => id);
      const found = colleague(look.world, look.person).seen.map(({ id }) => id as string);
      expect(
        shown.filter((id) => !found.includes(id)),
        text.slice(0, 300),
      ).toEqual([]);
      const units = look.world.rule.departmentsFoundBy(look.person);
      // By the department she is known by: whoever also works inside is in the list of people.
      const standing = look.world.rule.facts.people.filter(
        ({ id, departmentId }) => departmentId !== null && units.includes(departmentId) && found.includes(id),
      );
      expect(standing.filter(({ id }) => !shown.includes(id)).map(({ login }) => login)).toEqual([]);
      expect(body.departments.map(({ id }: any) => id).sort()).toEqual([...units].sort());
      namesNobodyElse(look, text);
    },
    'everybody',
  ),
  getPermissionCatalogue: alike('role.view'),
  getPerson: record(colleague, 'person.view'),
  getRole: record(role, 'role.view'),
  getWorkingCalendar: free('signed-in', 'the calendar is the same for everybody'),
  givePersonRoles: free('role.manage', "roles and rules are the company's"),
  hirePerson: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  importRoles: free('role.manage', "roles and rules are the company's"),
  keepDepartment: record(unit, 'person.manage'),
  keepPosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  listAbsences: affairs(({ person_id }) => [person_id], 'absences'),
  listAccessRules: alike('role.view'),
  listAssignments: record(colleague, 'person.view'),
  listDepartmentChanges: record(unit, 'person.view'),
  listDepartments: own('signed-in', async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, operation.path);
    expect(body.items?.map(({ id }: any) => id).sort(), text).toEqual(world.rule.departmentsFoundBy(person).sort());
  }),
  listHeads: record(unit, 'person.view'),
  listPeople: own('person.view', async ({ world, person, operation }) => {
    const found = colleague(world, person).seen.map(({ id }) => id);
    expect((await everyIdOf(world, person, operation.path)).ids).toEqual(found.sort());
  }),
  listPersonRoles: record(colleague, 'role.view'),
  listPositionChanges: free(
    'person.view',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  listProxies: affairs(({ principal_id, proxy_id }) => [principal_id, proxy_id], 'proxies'),
  listRoles: rows(role, 'role.view'),
  listUpcomingChanges: own('person.view', async (look) => {
    const { status, text } = await look.world.get(look.person, look.operation.path);
    expect(status, text).toBe(200);
    namesNobodyElse(look, text);
  }),
  listWorkingCalendars: alike('signed-in'),
  movePeople: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  nameHead: under(unit, 'person.manage', [404, 422]),
  nameProxy: free('signed-in', "hers or of those she keeps; its room tries others'"),
  previewAccessRule: free('role.manage', "roles and rules are the company's"),
  previewPersonRoles: free('role.manage', "roles and rules are the company's"),
  previewRoleChange: free('role.manage', "roles and rules are the company's"),
  reactivatePerson: record(colleague, 'person.manage'),
  recordAbsence: free('signed-in', "hers or of those she keeps; its room tries others'"),
  retireRole: free('role.manage', "roles and rules are the company's"),
  switchAccessRule: free('role.manage', "roles and rules are the company's"),
  takeBackDepartmentChange: under(unit, 'person.manage'),
  takeBackPositionChange: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  withdrawAssignment: under(colleague, 'person.manage'),
  withdrawDeparture: record(colleague, 'person.manage'),
  withdrawHead: under(unit, 'person.manage'),
};

export const REORGANISATION: Cases = {
  changeReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  createReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  discardReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  foreseeLeaving: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  getContinuity: alike('organisation.plan'),
  getRehearsal: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  getReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  listRehearsals: alike('organisation.plan'),
  listReorganisationPlans: alike('organisation.plan'),
  lookAhead: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  putReorganisationInForce: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  rehearse: free('organisation.plan', 'whoever plans the organisation plans all of it'),
};
