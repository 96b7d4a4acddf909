import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { PersonAccessController } from './person/person-access.controller.js';
import { PersonAccess } from './person/person-access.repository.js';
import { ShowPersonAccess } from './person/show-person-access.js';
import { ExplainRefusal } from './question/explain-refusal.js';
import { ExplanationController } from './question/explanation.controller.js';
import { FieldCheck } from './question/field-check.js';
import { PermissionCheck } from './question/permission-check.js';
import { RecordCheck } from './question/record-check.js';
import { Responsible } from './question/responsible.repository.js';
import { ShareCheck } from './question/share-check.js';
import { AskedRecords } from './record/asked-records.js';
import { JudgeViewer } from './record/judge-viewer.js';
import { ListViewers } from './record/list-viewers.js';
import { RecordAccessController } from './record/record-access.controller.js';
import { RecordAccess } from './record/record-access.repository.js';
import { ShowAccess } from './record/show-access.js';
import { AccessRequestsController } from './requests/access-requests.controller.js';
import { AccessRequests } from './requests/access-requests.repository.js';
import { AskForAccess } from './requests/ask-for-access.js';
import { Givers } from './requests/givers.js';
import { WhoCanGive } from './requests/who-can-give.js';
import { RowRules } from './rules/row-rules.repository.js';
import { SeenRecords } from './rules/seen-records.repository.js';
import { AgreeToLook } from './support/agree-to-look.js';
import { AskToLook } from './support/ask-to-look.js';
import { EndLooking } from './support/end-looking.js';
import { EndLooksOfLeavers } from './support/on-person-left.js';
import { SupportConsentController } from './support/support-consent.controller.js';
import { SupportViewsController } from './support/support-views.controller.js';
import { SupportViews } from './support/support-views.repository.js';

@Module({
  imports: [OrgModule],
  controllers: [
    RecordAccessController,
    ExplanationController,
    AccessRequestsController,
    PersonAccessController,
    SupportViewsController,
    SupportConsentController,
  ],
  providers: [
    ...[RowRules, SeenRecords, AskedRecords, RecordAccess, ShowAccess, ListViewers, JudgeViewer],
    ...[PersonAccess, ShowPersonAccess],
    ...[Responsible, PermissionCheck, RecordCheck, ShareCheck, FieldCheck, ExplainRefusal],
    ...[AccessRequests, AskForAccess, Givers, WhoCanGive],
    ...[SupportViews, AskToLook, AgreeToLook, EndLooking, EndLooksOfLeavers],
  ],
  exports: [WhoCanGive],
})
export class VisibilityModule {}
