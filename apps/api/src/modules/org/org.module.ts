import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { Absences } from './absences/absences.repository.js';
import { AbsencesController } from './absences/absences.controller.js';
import { AbsenceBook } from './absences/absence-book.js';
import { RecordAbsence } from './absences/record-absence.js';
import { DeactivatePerson } from './actions/deactivate-person.js';
import { AssignPosition } from './assignments/assign-position.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { Assignments } from './assignments/assignments.repository.js';
import { EndAssignment } from './assignments/end-assignment.js';
import { Placing } from './assignments/placing.js';
import { Succession } from './assignments/succession.js';
import { CalendarReference } from './calendar/calendar-reference.js';
import { CalendarsController } from './calendar/calendars.controller.js';
import { Calendars } from './calendar/calendars.repository.js';
import { ChangeCalendar } from './calendar/change-calendar.js';
import { WorkingTime } from './calendar/working-time.js';
import { Company } from './company.js';
import { DeactivationController } from './deactivation.controller.js';
import { BeginDepartures } from './departures/begin-departures.js';
import { DepartureController } from './departures/departure.controller.js';
import { Departures } from './departures/departures.repository.js';
import { PlanDeparture } from './departures/plan-departure.js';
import { Directory } from './directory.js';
import { Posts } from './leaving/posts.js';
import { ReleasePerson } from './leaving/release-person.js';
import { TakeBackRelease } from './leaving/take-back-release.js';
import { Heading } from './heads/heading.js';
import { HeadsController } from './heads/heads.controller.js';
import { Heads } from './heads/heads.repository.js';
import { NameHead } from './heads/name-head.js';
import { OrgController } from './org.controller.js';
import { Intervals } from './over-time/intervals.repository.js';
import { OrganisationChanges } from './over-time/organisation-changes.js';
import { Places } from './over-time/places.js';
import { TurnOfTheDay } from './over-time/turn-of-the-day.js';
import { EnterChange } from './planned/enter-change.js';
import { EnterHeadChange } from './planned/enter-head-change.js';
import { EnterPositionChange } from './planned/enter-position-change.js';
import { EnterTreeChange } from './planned/enter-tree-change.js';
import { OwnerChoice } from './owner-choice.js';
import { ChangePerson } from './people/change-person.js';
import { TellAddress } from './people/tell-address.js';
import { HirePeople } from './people/hire-people.js';
import { HirePerson } from './people/hire-person.js';
import { MovePeople } from './people/move-people.js';
import { PeopleMovesController } from './people/people-moves.controller.js';
import { PeopleController } from './people.controller.js';
import { ClosedOrganisation } from './closed-organisation.js';
import { People } from './people.repository.js';
import { Principals } from './principals.js';
import { NameProxy } from './proxies/name-proxy.js';
import { Proxies } from './proxies/proxies.repository.js';
import { ProxiesController } from './proxies/proxies.controller.js';
import { ProxyBook } from './proxies/proxy-book.js';
import { DemoCompany } from './seeds/demo-company.js';
import { DemoStaff } from './seeds/demo-staff.js';
import { OrgReference } from './seeds/org-reference.js';
import { RolesModule } from './roles/roles.module.js';
import { Shares } from './shares.js';
import { Whose } from './over-time/whose.js';
import { Staffing } from './staffing.js';
import { ChangeNode } from './structure/change-node.js';
import { CloseNode } from './structure/close-node.js';
import { DepartmentChangesController } from './structure/department-changes.controller.js';
import { DepartmentClosureController } from './structure/department-closure.controller.js';
import { DepartmentsController } from './structure/departments.controller.js';
import { FoundNode } from './structure/found-node.js';
import { NodeNames } from './structure/node-names.js';
import { PositionChangesController } from './structure/position-changes.controller.js';
import { PositionClosureController } from './structure/position-closure.controller.js';
import { PositionsController } from './structure/positions.controller.js';
import { Restructuring } from './structure/restructuring.js';
import { Structure } from './structure/structure.repository.js';
import { TakeBackChange } from './structure/take-back-change.js';
import { UpcomingController } from './upcoming/upcoming.controller.js';
import { Upcoming } from './upcoming/upcoming.repository.js';
import { PEOPLE_EXPORT } from './people/people-export.js';

@Module({
  imports: [RolesModule],
  controllers: [
    exportController(PEOPLE_EXPORT),
    PeopleMovesController,
    PeopleController,
    DeactivationController,
    DepartureController,
    DepartmentsController,
    DepartmentChangesController,
    DepartmentClosureController,
    PositionsController,
    PositionChangesController,
    PositionClosureController,
    OrgController,
    UpcomingController,
    AssignmentsController,
    HeadsController,
    AbsencesController,
    ProxiesController,
    CalendarsController,
  ],
  providers: [
    People,
    ClosedOrganisation,
    OwnerChoice,
    Principals,
    Company,
    Staffing,
    Directory,
    Shares,
    DeactivatePerson,
    Posts,
    ReleasePerson,
    TakeBackRelease,
    Intervals,
    Structure,
    Restructuring,
    FoundNode,
    ChangeNode,
    CloseNode,
    TakeBackChange,
    NodeNames,
    Upcoming,
    HirePerson,
    HirePeople,
    ChangePerson,
    TellAddress,
    MovePeople,
    OrganisationChanges,
    Places,
    Whose,
    TurnOfTheDay,
    ...[Departures, BeginDepartures, PlanDeparture, EnterPositionChange, EnterHeadChange, EnterTreeChange, EnterChange],
    Assignments,
    AssignPosition,
    Placing,
    Succession,
    EndAssignment,
    Heads,
    NameHead,
    Heading,
    Absences,
    RecordAbsence,
    AbsenceBook,
    Proxies,
    NameProxy,
    ProxyBook,
    Calendars,
    CalendarReference,
    ChangeCalendar,
    WorkingTime,
    OrgReference,
    DemoCompany,
    DemoStaff,
  ],
  exports: [
    TellAddress,
    People,
    ClosedOrganisation,
    Staffing,
    ReleasePerson,
    TakeBackRelease,
    OwnerChoice,
    Principals,
    Directory,
    Shares,
    Company,
    DemoStaff,
    TurnOfTheDay,
    WorkingTime,
    EnterChange,
    NodeNames,
    ...[FoundNode, ChangeNode, Heading, Heads, HirePeople, Assignments, Placing, Places, OrganisationChanges],
    RolesModule,
  ],
})
export class OrgModule {}
