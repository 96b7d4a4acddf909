import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { AskedRecords } from './record/asked-records.js';
import { JudgeViewer } from './record/judge-viewer.js';
import { ListViewers } from './record/list-viewers.js';
import { RecordAccessController } from './record/record-access.controller.js';
import { RecordAccess } from './record/record-access.repository.js';
import { ShowAccess } from './record/show-access.js';
import { RowRules } from './rules/row-rules.repository.js';
import { SeenRecords } from './rules/seen-records.repository.js';

@Module({
  imports: [OrgModule],
  controllers: [RecordAccessController],
  providers: [RowRules, SeenRecords, AskedRecords, RecordAccess, ShowAccess, ListViewers, JudgeViewer],
})
export class VisibilityModule {}
