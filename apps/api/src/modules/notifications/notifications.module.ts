import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { OnAccountCare } from './reactions/on-account-care.js';
import { OnAccountNews } from './reactions/on-account-news.js';
import { OrgModule } from '../org/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { EventStreams } from './live/event-streams.js';
import { EventsController } from './live/events.controller.js';
import { ReadLiveNews } from './live/live-news.js';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.repository.js';
import { OnApprovalCourse } from './reactions/on-approval-course.js';
import { OnReassignment } from './reactions/on-reassignment.js';
import { OnAccessAskedFor } from './reactions/on-access-asked-for.js';
import { OnSupportViews } from './reactions/on-support-views.js';
import { OnHandover } from './reactions/on-handover.js';
import { OnContractSuggestions } from './reactions/on-contract-suggestions.js';
import { OnMerge } from './reactions/on-merge.js';
import { OnExportFinished } from './reactions/on-export-finished.js';
import { OnImportFinished } from './reactions/on-import-finished.js';
import { OnExceptions } from './reactions/on-exceptions.js';
import { OnPoolNews } from './reactions/on-pool-news.js';
import { OnRegistrations } from './reactions/on-registrations.js';
import { OnSubjectRequests } from './reactions/on-subject-requests.js';
import { OnSharing } from './reactions/on-sharing.js';
import { OnApprovalNews } from './reactions/on-approval-news.js';
import { OnContinuityAtRisk } from './reactions/on-continuity-at-risk.js';
import { OutOfSight } from './out-of-sight.repository.js';
import { TellPeople } from './tell-people.js';

@Module({
  imports: [OrgModule, ApprovalsModule, VisibilityModule],
  controllers: [NotificationsController, EventsController],
  providers: [
    Notifications,
    OutOfSight,
    TellPeople,
    ReadLiveNews,
    EventStreams,
    OnApprovalNews,
    OnApprovalCourse,
    OnAccountCare,
    OnAccountNews,
    OnContinuityAtRisk,
    OnReassignment,
    OnHandover,
    OnMerge,
    OnSupportViews,
    OnAccessAskedFor,
    OnSharing,
    OnPoolNews,
    OnExportFinished,
    OnRegistrations,
    OnImportFinished,
    OnContractSuggestions,
    OnExceptions,
    OnSubjectRequests,
  ],
})
export class NotificationsModule {}
