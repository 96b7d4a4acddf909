import { Module } from '@nestjs/common';
import { DeactivatePerson } from './actions/deactivate-person.js';
import { RefreshSession } from './actions/refresh-session.js';
import { SetUp } from './actions/set-up.js';
import { SignIn } from './actions/sign-in.js';
import { SignOut } from './actions/sign-out.js';
import { AuditController } from './audit.controller.js';
import { AuditTrail } from './audit-trail.js';
import { Company } from './company.js';
import { DeactivationController } from './deactivation.controller.js';
import { DepartmentsController } from './departments.controller.js';
import { Directory } from './directory.js';
import { MeController } from './me.controller.js';
import { OwnerChoice } from './owner-choice.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.repository.js';
import { Principals } from './principals.js';
import { RefreshCookie } from './refresh-cookie.js';
import { DemoCompany } from './seeds/demo-company.js';
import { DemoStaff } from './seeds/demo-staff.js';
import { OrgReference } from './seeds/org-reference.js';
import { SessionAnswer } from './session-answer.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.repository.js';
import { SetupController } from './setup.controller.js';
import { Shares } from './shares.js';
import { Staffing } from './staffing.js';

@Module({
  controllers: [
    SessionController,
    MeController,
    SetupController,
    PeopleController,
    DeactivationController,
    DepartmentsController,
    AuditController,
  ],
  providers: [
    People,
    OwnerChoice,
    Principals,
    Sessions,
    Company,
    Staffing,
    Directory,
    Shares,
    AuditTrail,
    RefreshCookie,
    SessionAnswer,
    SignIn,
    RefreshSession,
    SignOut,
    SetUp,
    DeactivatePerson,
    OrgReference,
    DemoCompany,
    DemoStaff,
  ],
  exports: [People, OwnerChoice, Principals, Directory, Shares, Company, DemoStaff],
})
export class OrgModule {}
