import { expect } from 'vitest';
import { free, own, record, workbook, type Case, type Cases } from '../case.js';
import type { Row } from '../kinds.js';
import { everyIdOf, pick, sameAnswers } from '../looks.js';
import { absence, colleague, proxy, unit } from '../nouns.js';

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

export const ORGANISATION: Cases = {
  assignPosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  changeDepartment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  changePerson: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  changePosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  changeRole: free('role.manage', "roles and rules are the company's"),
  changeWorkingCalendar: free('calendar.manage', 'the calendar is the same for everybody'),
  closeDepartment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  closePosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  compareRoles: free('role.view', "roles and rules are the company's"),
  copyRole: free('role.manage', "roles and rules are the company's"),
  createRole: free('role.manage', "roles and rules are the company's"),
  deactivatePerson: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  endAbsence: record(absence, 'signed-in'),
  endAssignment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  endHead: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  endProxy: record(proxy, 'signed-in'),
  exportPeople: free(
    'person.manage',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  exportPeopleWorkbook: workbook('person.manage'),
  exportRoleMatrix: free('role.view', "roles and rules are the company's"),
  exportRoles: free('role.view', "roles and rules are the company's"),
  foundDepartment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  foundPosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  getDeparture: free(
    'person.manage',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  getDueTime: free('signed-in', 'the calendar is the same for everybody'),
  getOrg: free('person.view', 'who works where is no secret, save from closed organisations, which its own spec tries'),
  getPermissionCatalogue: free('role.view', "roles and rules are the company's"),
  getPerson: record(colleague, 'person.view'),
  getRole: free('role.view', "roles and rules are the company's"),
  getWorkingCalendar: free('signed-in', 'the calendar is the same for everybody'),
  givePersonRoles: free('role.manage', "roles and rules are the company's"),
  hirePerson: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  importRoles: free('role.manage', "roles and rules are the company's"),
  keepDepartment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  keepPosition: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  listAbsences: affairs(({ person_id }) => [person_id], 'absences'),
  listAccessRules: free('role.view', "roles and rules are the company's"),
  listAssignments: record(colleague, 'person.view'),
  listDepartmentChanges: free(
    'person.view',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  listDepartments: own('signed-in', async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, operation.path);
    expect(body.items?.map(({ id }: any) => id).sort(), text).toEqual(world.rule.departmentsFoundBy(person).sort());
  }),
  listHeads: record(unit, 'person.view'),
  listPeople: own('person.view', async ({ world, person, operation }) => {
    const found = colleague(world, person).seen.map(({ id }) => id);
    expect((await everyIdOf(world, person, operation.path)).ids).toEqual(found.sort());
  }),
  listPersonRoles: free('role.view', "roles and rules are the company's"),
  listPositionChanges: free(
    'person.view',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  listProxies: affairs(({ principal_id, proxy_id }) => [principal_id, proxy_id], 'proxies'),
  listRoles: free('role.view', "roles and rules are the company's"),
  listUpcomingChanges: free(
    'person.view',
    'who works where is no secret, save from closed organisations, which its own spec tries',
  ),
  listWorkingCalendars: free('signed-in', 'the calendar is the same for everybody'),
  movePeople: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  nameHead: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  nameProxy: free('signed-in', "hers or of those she keeps; its room tries others'"),
  previewAccessRule: free('role.manage', "roles and rules are the company's"),
  previewPersonRoles: free('role.manage', "roles and rules are the company's"),
  previewRoleChange: free('role.manage', "roles and rules are the company's"),
  reactivatePerson: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  recordAbsence: free('signed-in', "hers or of those she keeps; its room tries others'"),
  retireRole: free('role.manage', "roles and rules are the company's"),
  switchAccessRule: free('role.manage', "roles and rules are the company's"),
  takeBackDepartmentChange: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  takeBackPositionChange: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  withdrawAssignment: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  withdrawDeparture: free('person.manage', 'whoever keeps the organisation keeps all of it'),
  withdrawHead: free('person.manage', 'whoever keeps the organisation keeps all of it'),
};

export const REORGANISATION: Cases = {
  changeReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  createReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  discardReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  foreseeLeaving: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  getContinuity: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  getRehearsal: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  getReorganisationPlan: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  listRehearsals: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  listReorganisationPlans: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  lookAhead: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  putReorganisationInForce: free('organisation.plan', 'whoever plans the organisation plans all of it'),
  rehearse: free('organisation.plan', 'whoever plans the organisation plans all of it'),
};
