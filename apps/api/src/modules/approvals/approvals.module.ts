import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { OrgModule } from '../org/index.js';
import { CommentOnApproval } from './actions/comment-on-approval.js';
import { CopyApproval } from './actions/copy-approval.js';
import { DecideBatch } from './actions/decide-batch.js';
import { DecideInDemo } from './actions/decide-in-demo.js';
import { DecideTask } from './actions/decide-task.js';
import { MarkSeen } from './actions/mark-seen.js';
import { MigrateApproval } from './actions/migrate-approval.js';
import { OpenApproval } from './actions/open-approval.js';
import { ReadApproval } from './actions/read-approval.js';
import { WithdrawApproval } from './actions/withdraw-approval.js';
import { ApprovalHistory } from './approval-history.repository.js';
import { ApprovalInstances } from './approval-instances.repository.js';
import { ApprovalRounds } from './approval-rounds.repository.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { ApprovalTimeline } from './approval.timeline.js';
import { ApprovalHandover } from './approvals.handover.js';
import { Approvals } from './approvals.js';
import { ApprovalsController } from './approvals.controller.js';
import { BatchDecisionsController } from './batch-decisions.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { GrantRows } from './grants.repository.js';
import { Grants } from './grants.js';
import { Inbox } from './inbox.repository.js';
import { Migrations } from './migrations.js';
import { Deciders } from './deciders.js';
import { RoutingDirectory } from './org-directory.js';
import { Policies } from './policies.repository.js';
import { PreviewRoute } from './preview-route.js';
import { RecordDecision } from './record-decision.js';
import { RefusalWords } from './refusals/refusal-words.js';
import { RoutedOrgs } from './routed-orgs.repository.js';
import { RoutingContexts } from './routing-context.js';
import { RunningContexts } from './running-context.js';
import { Seats } from './seats.js';
import { SettleCommand } from './settle-command.js';
import { ShowApproval } from './show-approval.js';
import { AdministerApproval } from './actions/administer-approval.js';
import { AddSeats } from './actions/add-seats.js';
import { DelegateTask } from './actions/delegate-task.js';
import { EndByHouse } from './actions/end-by-house.js';
import { RemoveSeat } from './actions/remove-seat.js';
import { RevokeGrant } from './actions/revoke-grant.js';
import { TakeBack } from './actions/take-back.js';
import { TransferTask } from './actions/transfer-task.js';
import { UrgeApprovers } from './actions/urge-approvers.js';
import { AdministrationController } from './administration.controller.js';
import { CareController } from './care/care.controller.js';
import { ShowCare } from './care/show-care.js';
import { ReadersController } from './readers.controller.js';
import { RevocationController } from './revocation.controller.js';
import { SeatsController } from './seats.controller.js';
import { Candidates } from './candidates.js';
import { AstrayApprovals } from './course/astray.repository.js';
import { Deadlines } from './course/deadlines.js';
import { ForeseeRehoming } from './course/foresee-rehoming.js';
import { EndUnclaimed } from './course/end-unclaimed.js';
import { ForeseeSeats } from './course/foresee-seats.js';
import { LeaversSeats } from './course/leavers-seats.js';
import { FireTimers } from './course/fire-timers.js';
import { Timers } from './course/timers.repository.js';
import { RehomeSeats } from './course/rehome-seats.js';
import { ChangedApprovals } from './changed-approvals.repository.js';
import { APPROVAL_EXPORT } from './approval-export.js';
import { NeighbouringApprovals } from './neighbours.repository.js';
import { PerformAction } from './perform-action.js';
import { SubmittersController } from './submitters.controller.js';
import { TellRooms } from './tell-rooms.js';
import { WhatChanged } from './what-changed.js';
import { ApprovalParts } from './approval-parts.js';
import { EarlierVersion } from './earlier-version.js';
import { SubmitAgain } from './actions/submit-again.js';
import { SubmitFirst } from './actions/submit-first.js';
import { AnswerReassignment } from './reassigning/answer-reassignment.js';
import { ProposeReassignment } from './reassigning/propose-reassignment.js';
import { ReassignmentsController } from './reassigning/reassignments.controller.js';
import { Reassignments } from './reassigning/reassignments.repository.js';
import { ShowReassignments } from './reassigning/show-reassignments.js';
import { ProcessAdministrators } from './process-administrators.js';

@Module({
  imports: [OrgModule],
  controllers: [
    ReassignmentsController,
    exportController(APPROVAL_EXPORT),
    ApprovalsController,
    DecisionsController,
    SubmittersController,
    SeatsController,
    ReadersController,
    RevocationController,
    AdministrationController,
    CareController,
    BatchDecisionsController,
  ],
  providers: [
    Approvals,
    Seats,
    Grants,
    Inbox,
    ApprovalSubjects,
    ApprovalHandover,
    ApprovalInstances,
    ApprovalHistory,
    ApprovalRounds,
    GrantRows,
    Policies,
    RoutingDirectory,
    Deciders,
    RoutingContexts,
    RunningContexts,
    RoutedOrgs,
    RefusalWords,
    RecordDecision,
    SettleCommand,
    ...[NeighbouringApprovals, ChangedApprovals],
    PerformAction,
    MigrateApproval,
    Migrations,
    TellRooms,
    WhatChanged,
    Candidates,
    ProcessAdministrators,
    ...[ApprovalParts, EarlierVersion, SubmitFirst, SubmitAgain],
    ...[Reassignments, ProposeReassignment, AnswerReassignment, ShowReassignments],
    ...[Deadlines, Timers, FireTimers, AstrayApprovals, RehomeSeats, ForeseeRehoming, ForeseeSeats, LeaversSeats],
    EndUnclaimed,
    ...[
      TransferTask,
      DelegateTask,
      AddSeats,
      RemoveSeat,
      TakeBack,
      RevokeGrant,
      UrgeApprovers,
      AdministerApproval,
      ShowCare,
      EndByHouse,
    ],
    PreviewRoute,
    ShowApproval,
    OpenApproval,
    WithdrawApproval,
    DecideTask,
    DecideBatch,
    DecideInDemo,
    ...[CommentOnApproval, CopyApproval, MarkSeen],
    ReadApproval,
    ApprovalTimeline,
  ],
  exports: [
    EndByHouse,
    ProcessAdministrators,
    Approvals,
    Seats,
    Grants,
    Inbox,
    ApprovalSubjects,
    DecideInDemo,
    Migrations,
    Policies,
    PreviewRoute,
    RoutingDirectory,
    Deciders,
    WhatChanged,
    ForeseeRehoming,
    ChangedApprovals,
  ],
})
export class ApprovalsModule {}
