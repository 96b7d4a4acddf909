import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { AskForExport } from './actions/ask-for-export.js';
import { CancelExport } from './actions/cancel-export.js';
import { OpenExport } from './actions/open-export.js';
import { RunExport } from './actions/run-export.js';
import { SweepExports } from './actions/sweep-exports.js';
import { ExportFiles } from './export-files.js';
import { ExportOutcome } from './export-outcome.js';
import { ExportWriter } from './export-writer.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.repository.js';

@Module({
  imports: [OrgModule],
  controllers: [ExportsController],
  providers: [
    Exports,
    ExportFiles,
    ExportOutcome,
    ExportWriter,
    AskForExport,
    CancelExport,
    OpenExport,
    RunExport,
    SweepExports,
  ],
})
export class ExportsModule {}
