import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { CommentOnApproval } from './actions/comment-on-approval.js';
import { DecideBatch } from './actions/decide-batch.js';
import { DecideInDemo } from './actions/decide-in-demo.js';
import { DecideTask } from './actions/decide-task.js';
import { OpenApproval } from './actions/open-approval.js';
import { ReadApproval } from './actions/read-approval.js';
import { WithdrawApproval } from './actions/withdraw-approval.js';
import { ApprovalHistory } from './approval-history.repository.js';
import { ApprovalInstances } from './approval-instances.repository.js';
import { ApprovalRounds } from './approval-rounds.repository.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { ApprovalTimeline } from './approval.timeline.js';
import { Approvals } from './approvals.js';
import { ApprovalsController } from './approvals.controller.js';
import { BatchDecisionsController } from './batch-decisions.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { GrantRows } from './grants.repository.js';
import { Grants } from './grants.js';
import { Inbox } from './inbox.repository.js';
import { RoutingDirectory } from './org-directory.js';
import { Policies } from './policies.repository.js';
import { PreviewRoute } from './preview-route.js';
import { RecordDecision } from './record-decision.js';
import { RefusalWords } from './refusals.js';
import { RoutedOrgs } from './routed-orgs.repository.js';
import { RoutingContexts } from './routing-context.js';
import { SeedPolicies } from './seed-policies.js';
import { SettleCommand } from './settle-command.js';
import { ShowApproval } from './show-approval.js';

@Module({
  imports: [OrgModule],
  controllers: [ApprovalsController, DecisionsController, BatchDecisionsController],
  providers: [
    Approvals,
    Grants,
    Inbox,
    ApprovalSubjects,
    ApprovalInstances,
    ApprovalHistory,
    ApprovalRounds,
    GrantRows,
    Policies,
    RoutingDirectory,
    RoutingContexts,
    RoutedOrgs,
    RefusalWords,
    RecordDecision,
    SettleCommand,
    PreviewRoute,
    ShowApproval,
    OpenApproval,
    WithdrawApproval,
    DecideTask,
    DecideBatch,
    DecideInDemo,
    CommentOnApproval,
    ReadApproval,
    SeedPolicies,
    ApprovalTimeline,
  ],
  exports: [Approvals, Grants, Inbox, ApprovalSubjects, DecideInDemo, Policies, PreviewRoute, RoutingDirectory],
})
export class ApprovalsModule {}
