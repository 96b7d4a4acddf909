export { sayDue } from './calendar/say-due.js';
export { WorkingTime } from './calendar/working-time.js';
export { OrgModule } from './org.module.js';
export { Company } from './company.js';
export {
  Directory,
  type DirectoryAbsence,
  type DirectoryDepartment,
  type DirectoryPerson,
  type DirectoryProxy,
  type OrgDirectory,
} from './directory.js';
export { ReleasePerson } from './leaving/release-person.js';
export { OwnerIsOutOfReach, PersonIsInactive } from './org.errors.js';
export { OrganisationChanged, PersonLeft, WorkingCalendarChanged } from './org.events.js';
export { OwnerChoice, type ChosenOwner } from './owner-choice.js';
export { TurnOfTheDay } from './over-time/turn-of-the-day.js';
export { EnterChange } from './planned/enter-change.js';
export { CHANGE_KINDS, OFFICES, type PlannedChange } from './planned/planned-change.js';
export { PositionIsNotHeld, OfficeIsVacant } from './over-time/over-time.errors.js';
export { People } from './people.repository.js';
export { PersonView, personView, type PersonRow } from './person.view.js';
export { hashPassword, passwordFits } from './passwords.js';
export { Staffing } from './staffing.js';
export { Principals } from './principals.js';
export { DemoStaff } from './seeds/demo-staff.js';
export { Shares } from './shares.js';
