import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { CustomersModule } from '../customers/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { OrgModule } from '../org/index.js';
import { AskOverride } from './actions/ask-override.js';
import { DecideConflict } from './actions/decide-conflict.js';
import { EndRegistration } from './actions/end-registration.js';
import { EnterRegistration } from './actions/enter-registration.js';
import { MeetRegistrations } from './actions/meet-registrations.js';
import { RegisterClaim } from './actions/register-claim.js';
import { SettleConflict } from './actions/settle-conflict.js';
import { WithdrawOverride } from './actions/withdraw-override.js';
import { Claims } from './claims.repository.js';
import { ConflictEvidence } from './conflict-evidence.js';
import { ConflictPages } from './conflict-pages.js';
import { ConflictParties } from './conflict-parties.js';
import { Conflicts } from './conflicts.repository.js';
import { Evidence } from './evidence.repository.js';
import { KnownClaims } from './known-claims.js';
import { OverrideSubject } from './override.subject.js';
import { OnOpportunityLost } from './reactions/on-opportunity-lost.js';
import { OnOverrideApproval } from './reactions/on-override-approval.js';
import { RegistrationConflictsController } from './registration-conflicts.controller.js';
import { RegistrationSubject } from './registration.subject.js';
import { RegistrationSource } from './registration-source.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsHandover } from './registrations.handover.js';
import { Registrations } from './registrations.repository.js';
import { RegistrationsTimeline } from './registrations.timeline.js';
import { DemoRegistrations } from './seeds/demo-registrations.js';
import { SeedOverridePolicy } from './seeds/seed-override-policy.js';
import { Verdicts } from './verdicts.js';

@Module({
  imports: [OrgModule, ApprovalsModule, CustomersModule, OpportunitiesModule],
  controllers: [RegistrationsController, RegistrationConflictsController],
  providers: [
    ...[
      Registrations,
      RegistrationSource,
      Claims,
      Conflicts,
      Evidence,
      ConflictParties,
      ConflictEvidence,
      ConflictPages,
    ],
    ...[Verdicts, KnownClaims, RegisterClaim, EnterRegistration, MeetRegistrations, EndRegistration],
    ...[SettleConflict, AskOverride, WithdrawOverride, DecideConflict],
    ...[
      RegistrationSubject,
      OverrideSubject,
      OnOverrideApproval,
      OnOpportunityLost,
      RegistrationsTimeline,
      RegistrationsHandover,
    ],
    ...[SeedOverridePolicy, DemoRegistrations],
  ],
})
export class RegistrationsModule {}
