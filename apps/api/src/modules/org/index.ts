// What takes an organisation over from files goes through the same verbs as a person at a page.
export { Assignments } from './assignments/assignments.repository.js';
export type { AssignmentRow } from './assignments/assignment.view.js';
export { Placing, type Placement } from './assignments/placing.js';
export { checkAuthority } from './heads/name-head.js';
export { refusedAsYourself } from './heads/not-yourself.js';
export { Heading } from './heads/heading.js';
export { Heads } from './heads/heads.repository.js';
export { rankOf, suffices } from './over-time/authority.js';
export { OrganisationChanges } from './over-time/organisation-changes.js';
export { Places, type Setting } from './over-time/places.js';
export { parentsOf, positionsAbove, superiorsByPosition } from './over-time/position-above.js';
export {
  IntervalIsPast,
  PositionIsHeldAlready,
  ReportingLineIsCircular,
  SuperiorLacksAuthority,
} from './over-time/over-time.errors.js';
export { HirePeople, type Hired } from './people/hire-people.js';
export { TellAddress } from './people/tell-address.js';
export { LOGIN } from './people/person.dto.js';
export { RoleGivings, type RoleGiving } from './roles/actions/role-givings.js';
export { RolesAreNotYoursToGive, RolesAreYours } from './roles/roles.errors.js';
export { Roles } from './roles/roles.repository.js';
export { Security } from './roles/security.repository.js';
export { ChangeNode } from './structure/change-node.js';
export { FoundNode } from './structure/found-node.js';
export { changedFrom, difference, on } from './structure/stretches.js';
export { NodeIsCircular, NodeIsNotThere, ParentIsNotThere, ReasonIsMissing } from './structure/structure.errors.js';
export { CODE } from './structure/structure.view.js';
export { KINDS, type DepartmentKind, type NodeFields, type NodeStretch, type Tree } from './structure/tree.js';
export { LIMITED_FIELDS, PERSONAL_CODES } from './roles/field-catalogue.js';
export { MODULES, SCOPES } from './roles/scope-words.js';
export { CompanyOffices } from './roles/company-offices.js';
export { ADMINISTRATIVE, COMPANY_OFFICES, OBJECTS, PERMISSIONS, type Said } from './roles/permission-catalogue.js';
export { ClosedOrganisation, FINDABLE } from './closed-organisation.js';
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
export type { Released } from './leaving/released.js';
export { ReleasePerson } from './leaving/release-person.js';
export { TakeBackRelease } from './leaving/take-back-release.js';
export { EmployeeNumberIsTaken, LoginIsTaken, OwnerIsOutOfReach, PersonIsInactive } from './org.errors.js';
export {
  AddressChanged,
  OrganisationChanged,
  PersonLeft,
  RightsChanged,
  WorkingCalendarChanged,
} from './org.events.js';
export { OwnerChoice, type ChosenOwner } from './owner-choice.js';
export { TurnOfTheDay } from './over-time/turn-of-the-day.js';
export { EnterChange } from './planned/enter-change.js';
export { CHANGE_KINDS, OFFICES, type PlannedChange } from './planned/planned-change.js';
export { NodeNames, type NamedNodes } from './structure/node-names.js';
export { PositionIsNotHeld, OfficeIsVacant } from './over-time/over-time.errors.js';
export { People } from './people.repository.js';
export { PersonView, personView, type PersonRow } from './person.view.js';
export { hashPassword, passwordFits } from './passwords.js';
export { Staffing } from './staffing.js';
export { Principals } from './principals.js';
export { DemoStaff } from './seeds/demo-staff.js';
export { Shares } from './shares.js';
export { ACCESS_RULES, type AccessRuleCode } from './roles/access-rule-catalogue.js';
