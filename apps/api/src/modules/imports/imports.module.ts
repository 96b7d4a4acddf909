import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { Arrangement } from './arrangement.js';
import { CommitImport } from './actions/commit-import.js';
import { MapImport } from './actions/map-import.js';
import { RunImport } from './actions/run-import.js';
import { RunUndo } from './actions/run-undo.js';
import { UndoImport } from './actions/undo-import.js';
import { UploadImport } from './actions/upload-import.js';
import { ImportChunk } from './import-chunk.js';
import { ImportFiles } from './import-files.js';
import { ImportRows } from './import-rows.repository.js';
import { ImportRunController } from './import-run.controller.js';
import { ImportTemplatesController } from './import-templates.controller.js';
import { ImportTargets } from './import-targets.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.repository.js';
import { Judging } from './judging.js';
import { Preview } from './preview.js';
import { StagedFile } from './staged-file.js';

@Module({
  imports: [OrgModule],
  controllers: [ImportTemplatesController, ImportsController, ImportRunController],
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
    CommitImport,
    RunImport,
    UndoImport,
    RunUndo,
  ],
  exports: [ImportTargets],
})
export class ImportsModule {}
