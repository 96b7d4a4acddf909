import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { Arrangement } from './arrangement.js';
import { CancelImport } from './actions/cancel-import.js';
import { CommitImport } from './actions/commit-import.js';
import { DecideImport } from './actions/decide-import.js';
import { MapImport } from './actions/map-import.js';
import { RunImport } from './actions/run-import.js';
import { RunUndo } from './actions/run-undo.js';
import { UndoImport } from './actions/undo-import.js';
import { UploadImport } from './actions/upload-import.js';
import { Encounters } from './encounters.js';
import { Findings } from './findings.js';
import { ImportChunk } from './import-chunk.js';
import { ImportDecisionsController } from './import-decisions.controller.js';
import { ImportFiles } from './import-files.js';
import { ImportRows } from './import-rows.repository.js';
import { ImportRunController } from './import-run.controller.js';
import { ImportTemplatesController } from './import-templates.controller.js';
import { ImportTargets } from './import-targets.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.repository.js';
import { Judging } from './judging.js';
import { KnownPeople } from './known-people.repository.js';
import { MadeRecords } from './made-records.repository.js';
import { Preview } from './preview.js';
import { RowAttempts } from './row-attempts.js';
import { StagedFile } from './staged-file.js';
import { TakingBack } from './taking-back.js';

@Module({
  imports: [OrgModule],
  controllers: [ImportTemplatesController, ImportsController, ImportRunController, ImportDecisionsController],
  providers: [
    Imports,
    ImportRows,
    ImportTargets,
    ImportChunk,
    ImportFiles,
    Judging,
    Arrangement,
    Preview,
    StagedFile,
    UploadImport,
    MapImport,
    DecideImport,
    Findings,
    Encounters,
    MadeRecords,
    KnownPeople,
    RowAttempts,
    TakingBack,
    CommitImport,
    CancelImport,
    RunImport,
    UndoImport,
    RunUndo,
  ],
  exports: [ImportTargets, RowAttempts, TakingBack, Encounters, KnownPeople],
})
export class ImportsModule {}
