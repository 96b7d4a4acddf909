import { Injectable } from '@nestjs/common';
import { mustBeConfirmed } from '../../../platform/access/sensitive.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ImportTargets } from '../import-targets.js';
import { FieldsAreUnmapped } from '../imports.errors.js';
import { Imports } from '../imports.repository.js';
import { unmapped } from '../mapping.js';
import { IMPORT_JOB } from './run-import.js';

/** Lets the worker begin, once every required field is found in the file. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly jobs: Jobs,
  ) {}

  /** @throws ImportIsUnderWay, FieldsAreUnmapped, ImportMayNotBe, ConfirmationIsNeeded */
  async execute(id: string): Promise<void> {
    const file = await this.imports.getForChange(id);
    const target = await this.targets.permitted(file.target);
    file.mustBeInPreview();
    if (target.isSensitive?.(file.columns.flatMap(({ field }) => field ?? []))) mustBeConfirmed(this.work.principal);
    const lacking = unmapped(file.columns, target);
    if (lacking.length > 0) {
      const language = this.work.principal.locale === 'en' ? 'en' : 'zh';
      throw new FieldsAreUnmapped({
        fields: lacking.map(({ label }) => label[language]).join(language === 'en' ? ', ' : '、'),
      });
    }
    file.queue();
    await this.imports.save(file);
    await this.jobs.ask(IMPORT_JOB, { importId: id });
  }
}
