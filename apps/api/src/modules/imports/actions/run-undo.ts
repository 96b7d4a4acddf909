import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import { Principals } from '../../org/index.js';
import type { UndoRefusal } from '../import.entity.js';
import { ImportTargets } from '../import-targets.js';
import { ImportMayNotBe, ImportWasBuiltUpon, UNDO_KEPT_FAILING } from '../imports.errors.js';
import { Imports } from '../imports.repository.js';

export const UNDO_JOB = 'imports.undo';

interface Undoing {
  readonly importId: string;
  /** Who asked for it. */
  readonly personId: string;
}

/**
 * Takes an import back as a whole or not at all, so in one transaction: a worker that dies leaves everything as it was,
 * and the next one begins at the beginning. How far it is, is told by transactions of their own.
 */
@Injectable()
export class RunUndo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly principals: Principals,
  ) {}

  @Job(UNDO_JOB)
  async execute({ importId, personId }: Undoing, stopping: AbortSignal): Promise<void> {
    const person = await this.work.run(HOUSE, 'read', () => this.principals.of(personId));
    try {
      if (!person) throw new ImportMayNotBe({ permission: '' });
      await this.work.run(person, 'write', () => this.takeBack(importId, stopping));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(importId, { code: error.code, params: error.params });
    }
  }

  @JobGivenUp(UNDO_JOB)
  async giveUp({ importId }: Undoing): Promise<void> {
    await this.refuse(importId, { code: UNDO_KEPT_FAILING, params: {} });
  }

  private async takeBack(importId: string, stopping: AbortSignal): Promise<void> {
    await this.imports.alone(importId);
    const { target: name, status } = await this.imports.show(importId);
    if (status !== 'undoing') return;
    const target = await this.targets.permitted(name);
    const touched = await target.undo(importId, async (left) => {
      if (stopping.aborted) throw new JobInterrupted();
      await this.tell(importId, left);
    });
    if (touched > 0) throw new ImportWasBuiltUpon({ count: touched });
    const file = await this.imports.getForChange(importId);
    file.endUndo();
    await this.imports.save(file);
  }

  /** The row of the import is not locked meanwhile: what is told is seen at once. */
  private async tell(importId: string, left: number): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const file = await this.imports.getForChange(importId);
      file.undoneBut(left);
      await this.imports.save(file);
    });
  }

  private async refuse(importId: string, refusal: UndoRefusal): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const file = await this.imports.getForChange(importId);
      if (file.status !== 'undoing') return;
      file.refuseUndo(refusal);
      await this.imports.save(file);
    });
  }
}
