import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ImportTargets } from '../import-targets.js';
import { Imports } from '../imports.repository.js';
import { UNDO_JOB } from './run-undo.js';

/** Lets the worker take back everything an import made. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly jobs: Jobs,
  ) {}

  /** @throws ImportIsNotDone, ImportIsBeingUndone, ImportMayNotBe, ConfirmationIsNeeded */
  async execute(id: string): Promise<void> {
    const file = await this.imports.getForChange(id);
    const target = await this.targets.permitted(file.target);
    file.beginUndo();
    await target.mayUndo?.(id);
    await this.imports.save(file);
    await this.jobs.ask(UNDO_JOB, { importId: id, personId: this.work.principal.personId });
  }
}
