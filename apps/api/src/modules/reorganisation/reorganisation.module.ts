import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { OrgModule } from '../org/index.js';
import { PoliciesModule } from '../policies/index.js';
import { Belongings } from './leaving/belongings.repository.js';
import { ForeseeLeaving } from './leaving/foresee-leaving.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { LeavingParts } from './leaving/leaving-parts.js';
import { ShowLeaving } from './leaving/show-leaving.js';
import { PlanBook } from './plans/plan-book.js';
import { PlanEnactmentController } from './plans/plan-enactment.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { Plans } from './plans/plans.repository.js';
import { PutInForce } from './plans/put-in-force.js';
import { LookAhead } from './radar/look-ahead.js';
import { RadarController } from './radar/radar.controller.js';
import { Radars } from './radar/radars.repository.js';
import { Sight } from './radar/sight.js';
import { ComeTheDay } from './rehearsals/come-the-day.js';
import { ForeseeApprovals } from './rehearsals/foresee-approvals.js';
import { Prospect } from './rehearsals/prospect.js';
import { Reach } from './rehearsals/reach.repository.js';
import { RehearsalsController } from './rehearsals/rehearsals.controller.js';
import { Rehearsals } from './rehearsals/rehearsals.repository.js';
import { Rehearse } from './rehearsals/rehearse.js';
import { RunRehearsal } from './rehearsals/run-rehearsal.js';
import { ShowRehearsal } from './rehearsals/show-rehearsal.js';
import { TryTheDay } from './rehearsals/try-the-day.js';

@Module({
  imports: [OrgModule, ApprovalsModule, PoliciesModule],
  controllers: [PlansController, PlanEnactmentController, RehearsalsController, LeavingController, RadarController],
  providers: [
    ...[Plans, PlanBook, PutInForce],
    ...[Radars, Sight, LookAhead, Belongings, ForeseeLeaving, LeavingParts, ShowLeaving],
    ...[Rehearsals, Rehearse, RunRehearsal, ShowRehearsal, Reach, ComeTheDay, TryTheDay, ForeseeApprovals, Prospect],
  ],
})
export class ReorganisationModule {}
