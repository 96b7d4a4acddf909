export { ApprovalsModule } from './approvals.module.js';
export { DecideInDemo, type DemoDecision } from './actions/decide-in-demo.js';
export { Approvals } from './approvals.js';
export { EndByHouse } from './actions/end-by-house.js';
export { ApprovalInstance, LIVE_STATUSES, type ApprovalStatus } from './approval-instance.entity.js';
export {
  ForeseeRehoming,
  type MovedSeat,
  type RehomingForecast,
  type RepresentedSeat,
  type StalledSeat,
} from './course/foresee-rehoming.js';
export { type LatestApproval, type SubjectRef } from './approval-instances.repository.js';
export { ApprovalSubjects, type ApprovalPurpose, type ApprovalSubject, type FactSources } from './approval-subjects.js';
export { positionName } from './approvals.texts.js';
export {
  ApprovalBlocked,
  ApprovalCommented,
  ApprovalCopied,
  ApprovalFinished,
  ApprovalReminded,
  ApprovalResumed,
  ApprovalReturned,
  ApprovalRevoked,
  ApprovalStalled,
  ApprovalSuspended,
  ApprovalTaskOpened,
  ApprovalUrged,
  DecisionTakenBack,
  InboxChanged,
  ReassignmentAnswered,
  ReassignmentProposed,
} from './approvals.events.js';
export { ChangedApprovals, type ChangedApproval } from './changed-approvals.repository.js';
export { ApprovalGrant, type GrantStatus } from './approval-grant.entity.js';
export { Grants, type DealToday } from './grants.js';
export { ProcessAdministrators } from './process-administrators.js';
export { Inbox } from './inbox.repository.js';
export { Seats, type LiveApproval } from './seats.js';
export type { OpenRequest } from './open-request.js';
export { Deciders } from './deciders.js';
export { Explanation } from './explanation.js';
export { RoutingDirectory, type Names } from './org-directory.js';
export type { PolicyTests } from './approval-policy.entity.js';
export { Migrations } from './migrations.js';
export type { MigrationForecast } from './actions/migrate-approval.js';
export { NO_TESTS, Policies, type PolicyRow } from './policies.repository.js';
export { ShownRouteField } from './shown-route.field.js';
export { WhatChanged } from './what-changed.js';
export { PreviewRoute, type PreviewRequest } from './preview-route.js';
export { ApproverView, CounterfactualView, ReasonView, RoutePreviewView } from './route-preview.view.js';
