import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ApprovalsModule } from '../approvals/index.js';
import { OrgModule } from '../org/index.js';
import { SharingModule } from '../sharing/index.js';
import { ChangeOpportunity } from './actions/change-opportunity.js';
import { CloseOpportunity } from './actions/close-opportunity.js';
import { CreateOpportunity } from './actions/create-opportunity.js';
import { DiscardOpportunity } from './actions/discard-opportunity.js';
import { JoinTeam } from './actions/join-team.js';
import { MoveOpportunity } from './actions/move-opportunity.js';
import { ReopenOpportunity } from './actions/reopen-opportunity.js';
import { ActivitiesModule } from '../activities/index.js';
import { CustomersModule } from '../customers/index.js';
import { ImportsModule } from '../imports/index.js';
import { ActivitiesOfRows } from './importing/activities-of-rows.js';
import { ActivityImport } from './importing/activity-import.js';
import { ImportedActivities } from './importing/imported-activities.repository.js';
import { ImportedOpportunities } from './importing/imported-opportunities.repository.js';
import { MeetActivities } from './importing/meet-activities.js';
import { MeetOpportunities } from './importing/meet-opportunities.js';
import { OpportunityImport } from './importing/opportunity-import.js';
import { PartiesOfRows } from './importing/parties-of-rows.js';
import { RegisterPastImports } from './importing/register-imports.js';
import { TakeBackPast } from './importing/take-back-past.js';
import { WriteActivityRow } from './importing/write-activity-row.js';
import { WriteOpportunityRow } from './importing/write-opportunity-row.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { Opportunities } from './opportunities.repository.js';
import { OpportunityHandover } from './opportunities.handover.js';
import { OpportunitySubject } from './opportunities.subject.js';
import { OpportunityBoard } from './opportunity-board.repository.js';
import { OpportunityBoardController } from './opportunity-board.controller.js';
import { OpportunityChecks } from './opportunity-checks.js';
import { OpportunityClosureController } from './opportunity-closure.controller.js';
import { Certainty } from './certainty.js';
import { MustNotWin } from './must-not-win.js';
import { OpportunityClosing } from './opportunity-closing.js';
import { OpportunityClosingSubject } from './opportunity-closing.subject.js';
import { OpportunityHistory } from './opportunity-history.repository.js';
import { OpportunitySearchController } from './opportunity-search.controller.js';
import { OpportunityTeamController } from './opportunity-team.controller.js';
import { OpportunityStageController } from './opportunity-stage.controller.js';
import { OnCloseApproval } from './reactions/on-close-approval.js';
import { SalesStagesController } from './sales-stages.controller.js';
import { SalesStages } from './sales-stages.repository.js';
import { DemoCustomers } from './seeds/demo-parties.js';
import { DemoPipeline } from './seeds/demo-pipeline.js';
import { DemoSharing } from './seeds/demo-sharing.js';
import { SeedSalesStages } from './seeds/sales-stages.js';
import { OPPORTUNITY_EXPORT } from './opportunity-export.js';
import { OpportunityBatch, OpportunityBatchController, OpportunityUpsertController } from './opportunity-batch.js';
import { OpportunitiesShown } from './opportunities.shown.js';

@Module({
  imports: [OrgModule, ApprovalsModule, SharingModule, CustomersModule, ActivitiesModule, ImportsModule],
  controllers: [
    ...[OpportunityBatchController, OpportunityUpsertController],
    exportController(OPPORTUNITY_EXPORT),
    OpportunityBoardController,
    OpportunitySearchController,
    OpportunitiesController,
    OpportunityStageController,
    OpportunityClosureController,
    OpportunityTeamController,
    SalesStagesController,
  ],
  providers: [
    ...[OpportunityBatch, OpportunitiesShown],
    Opportunities,
    OpportunityBoard,
    OpportunityHistory,
    SalesStages,
    OpportunityChecks,
    OpportunitySubject,
    OpportunityHandover,
    OpportunityClosing,
    Certainty,
    MustNotWin,
    OpportunityClosingSubject,
    OnCloseApproval,
    SeedSalesStages,
    DemoCustomers,
    DemoPipeline,
    DemoSharing,
    CreateOpportunity,
    ChangeOpportunity,
    MoveOpportunity,
    JoinTeam,
    CloseOpportunity,
    ReopenOpportunity,
    DiscardOpportunity,
    ...[PartiesOfRows, ImportedOpportunities, MeetOpportunities, WriteOpportunityRow, OpportunityImport],
    ...[ActivitiesOfRows, ImportedActivities, MeetActivities, WriteActivityRow, ActivityImport],
    ...[TakeBackPast, RegisterPastImports],
  ],
  exports: [Opportunities, CreateOpportunity, ChangeOpportunity],
})
export class OpportunitiesModule {}
