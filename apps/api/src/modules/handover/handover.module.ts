import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { BeginHandover } from './actions/begin-handover.js';
import { CancelHandover } from './actions/cancel-handover.js';
import { ChangeHandover } from './actions/change-handover.js';
import { ChooseSuccessor } from './actions/choose-successor.js';
import { DraftHandover } from './actions/draft-handover.js';
import { FinishHandover } from './actions/finish-handover.js';
import { LeaveOnTheDay } from './actions/leave-on-the-day.js';
import { EndUndo } from './actions/end-undo.js';
import { ReturnRecords } from './actions/return-records.js';
import { RunHandover } from './actions/run-handover.js';
import { UndoHandover } from './actions/undo-handover.js';
import { AskedItems } from './asked-items.js';
import { BeginChecks } from './begin-checks.js';
import { Conflicts } from './conflicts.js';
import { HandoverChunks } from './handover-chunks.js';
import { HandoverEnding } from './handover-ending.js';
import { HandoverItems } from './handover-items.repository.js';
import { HandoverPages } from './handover-pages.js';
import { HandoverPlanController } from './handover-plan.controller.js';
import { HandoverReach } from './handover-reach.js';
import { HandoverRecords } from './handover-records.repository.js';
import { HandoverRunController } from './handover-run.controller.js';
import { HandoverTimeline } from './handover.timeline.js';
import { HandoversController } from './handovers.controller.js';
import { Handovers } from './handovers.repository.js';
import { Instead } from './instead.js';
import { LastWeeks } from './last-week.repository.js';
import { PlanChecks } from './plan-checks.js';
import { PreviewKinds } from './preview-kinds.js';
import { ShowLastWeek } from './show-last-week.js';
import { ShowPreview } from './show-preview.js';
import { ShowRecords } from './show-records.js';
import { Successors } from './successors.repository.js';

@Module({
  imports: [OrgModule],
  controllers: [HandoversController, HandoverPlanController, HandoverRunController],
  providers: [
    ...[Handovers, HandoverItems, AskedItems, HandoverRecords, LastWeeks, Successors, HandoverTimeline],
    ...[HandoverPages, PreviewKinds, Instead, ShowPreview, ShowRecords, ShowLastWeek],
    ...[HandoverReach, Conflicts, PlanChecks, BeginChecks, HandoverChunks, HandoverEnding],
    ...[DraftHandover, ChangeHandover, ChooseSuccessor, BeginHandover, CancelHandover, UndoHandover],
    ...[RunHandover, FinishHandover, ReturnRecords, EndUndo, LeaveOnTheDay],
  ],
})
export class HandoverModule {}
