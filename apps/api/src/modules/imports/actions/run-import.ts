import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo, type Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import { Principals } from '../../org/index.js';
import { ImportChunk } from '../import-chunk.js';
import type { Import } from '../import.entity.js';
import { ImportFinished } from '../imports.events.js';
import { Imports } from '../imports.repository.js';
import { IMPORT_KEPT_FAILING, ImportMayNotBe } from '../imports.errors.js';

export const IMPORT_JOB = 'imports.run';

/**
 * Writes an import chunk by chunk, each in a transaction of its own together with what it says about its rows: a worker
 * that dies between two of them, or inside one, leaves exactly the rows that are still to be done.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly chunk: ImportChunk,
    private readonly principals: Principals,
    private readonly events: EventBus,
  ) {}

  @Job(IMPORT_JOB)
  async execute({ importId }: { importId: string }, stopping: AbortSignal): Promise<void> {
    const importer = await this.importerOf(importId);
    for (let more = true; more;) {
      if (stopping.aborted) throw new JobInterrupted();
      more = await this.work.run(importer ?? HOUSE, 'write', () => this.next(importId, importer));
    }
  }

  /** What it has written so far stays, and can be taken back. */
  @JobGivenUp(IMPORT_JOB)
  async giveUp({ importId }: { importId: string }): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const file = await this.imports.getForChange(importId);
      if (file.isUnderWay()) await this.end(file, () => file.fail(IMPORT_KEPT_FAILING, this.work.now));
    });
  }

  /** @returns whether there may be more to do. */
  private async next(importId: string, importer: Principal | null): Promise<boolean> {
    const file = await this.imports.getForChange(importId);
    if (!file.isUnderWay()) return false;
    const counts =
      importer && mayDo(importer, this.chunk.permissionFor(file)) ? await this.chunk.write(file) : ImportMayNotBe.code;
    if (counts === null) return this.end(file, () => file.finish(this.work.now));
    if (typeof counts === 'string') return this.end(file, () => file.fail(counts, this.work.now));
    file.advance(counts);
    await this.imports.save(file);
    return true;
  }

  private async end(file: Import, how: () => void): Promise<false> {
    await this.chunk.settle(file);
    how();
    await this.imports.save(file);
    const { id, target, fileName, status, created, skipped, refused, createdBy } = file;
    await this.events.publish(
      new ImportFinished({ importId: id, target, fileName, status, created, skipped, refused, importerId: createdBy }),
    );
    return false;
  }

  /** Everything is written in her name and with the rights she has now. */
  private importerOf(importId: string): Promise<Principal | null> {
    return this.work.run(HOUSE, 'read', async () => this.principals.of((await this.imports.show(importId)).createdBy));
  }
}
