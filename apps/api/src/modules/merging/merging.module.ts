import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { CustomersModule } from '../customers/index.js';
import { OrgModule } from '../org/index.js';
import { MergeCustomers } from './actions/merge-customers.js';
import { RunMerge } from './actions/run-merge.js';
import { RunUndo } from './actions/run-undo.js';
import { UndoMerge } from './actions/undo-merge.js';
import { CarryOutMerge } from './carry-out-merge.js';
import { MergeContacts } from './contacts/actions/merge-contacts.js';
import { UndoContactMerge } from './contacts/actions/undo-contact-merge.js';
import { BecomeOneContact } from './contacts/become-one-contact.js';
import { ContactMergeChecks } from './contacts/contact-merge-checks.js';
import { ContactMergePages } from './contacts/contact-merge-pages.js';
import { ContactMergesController } from './contacts/contact-merges.controller.js';
import { ContactMerges } from './contacts/contact-merges.repository.js';
import { ContactMoves } from './contacts/contact-moves.repository.js';
import { CustomerMergesController } from './customer-merges.controller.js';
import { CustomerMerges } from './customer-merges.repository.js';
import { JoinedContacts } from './joined-contacts.js';
import { MergeChecks } from './merge-checks.js';
import { MergeNow } from './merge-now.js';
import { MergePages } from './merge-pages.js';
import { MergePreviewController } from './merge-preview.controller.js';
import { MergeSize } from './merge-size.js';
import { MergeWork } from './merge-work.js';
import { MergedParts } from './merged-parts.js';
import { MergingTimeline } from './merging.timeline.js';
import { MovedRows } from './moved-rows.repository.js';
import { OpenAppeals } from './open-appeals.repository.js';
import { PreviewParts } from './preview-parts.js';
import { ShowMergePreview } from './show-merge-preview.js';
import { TakeBackMerge } from './take-back-merge.js';
import { UndoNow } from './undo-now.js';

@Module({
  imports: [OrgModule, ApprovalsModule, CustomersModule],
  controllers: [MergePreviewController, CustomerMergesController, ContactMergesController],
  providers: [
    ...[CustomerMerges, MovedRows, OpenAppeals, MergingTimeline],
    ...[MergePages, ShowMergePreview, PreviewParts, MergeChecks, MergeSize],
    ...[JoinedContacts, CarryOutMerge, MergedParts, TakeBackMerge, MergeNow, UndoNow, MergeWork],
    ...[MergeCustomers, UndoMerge, RunMerge, RunUndo],
    ...[ContactMerges, ContactMoves, ContactMergePages, ContactMergeChecks],
    ...[BecomeOneContact, MergeContacts, UndoContactMerge],
  ],
})
export class MergingModule {}
