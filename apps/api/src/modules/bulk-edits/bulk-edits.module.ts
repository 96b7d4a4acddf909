import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { LeadsModule } from '../leads/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { OrgModule } from '../org/index.js';
import { EditInBulk } from './actions/edit-in-bulk.js';
import { PreviewBulkEdit } from './actions/preview-bulk-edit.js';
import { RunBulkEdit } from './actions/run-bulk-edit.js';
import { RunBulkUndo } from './actions/run-bulk-undo.js';
import { SweepBulkEdits } from './actions/sweep-bulk-edits.js';
import { UndoBulkEdit } from './actions/undo-bulk-edit.js';
import { BulkChoice } from './bulk-choice.js';
import { BulkCourse } from './bulk-course.js';
import { BulkEditPages } from './bulk-edit-pages.js';
import { BulkEditsController } from './bulk-edits.controller.js';
import { BulkEdits } from './bulk-edits.repository.js';
import { BulkRecords } from './bulk-records.repository.js';
import { BulkJudge } from './bulk-judge.js';
import { BulkSlice } from './bulk-slice.js';
import { BulkTargets } from './bulk-targets.js';
import { BulkWork } from './bulk-work.js';

@Module({
  imports: [OrgModule, CustomersModule, OpportunitiesModule, LeadsModule],
  controllers: [BulkEditsController],
  providers: [
    ...[BulkEdits, BulkRecords, BulkEditPages, BulkTargets, BulkChoice, BulkJudge, BulkSlice, BulkCourse, BulkWork],
    ...[PreviewBulkEdit, EditInBulk, UndoBulkEdit, RunBulkEdit, RunBulkUndo, SweepBulkEdits],
  ],
})
export class BulkEditsModule {}
