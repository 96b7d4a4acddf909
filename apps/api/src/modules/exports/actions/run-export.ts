import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo, type Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { ExportedLists } from '../../../platform/listing/exported-lists.js';
import { Principals } from '../../org/index.js';
import { ExportOutcome } from '../export-outcome.js';
import { ExportIsStopped, ExportWriter } from '../export-writer.js';
import type { ExportRow } from '../export.row.js';
import { EXPORT_KEPT_FAILING, EXPORT_LACKS_PERMISSION } from '../exports.errors.js';

export const EXPORT_JOB = 'exports.run';

/**
 * Makes one file with the reach, the rights and the covered fields its person has when it is made. It is read from one
 * snapshot, so a worker that is stopped or dies leaves nothing: the next one begins again.
 */
@Injectable()
export class RunExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: ExportedLists,
    private readonly principals: Principals,
    private readonly writer: ExportWriter,
    private readonly outcome: ExportOutcome,
  ) {}

  @Job(EXPORT_JOB)
  async execute({ exportId }: { exportId: string }, stopping: AbortSignal): Promise<void> {
    const begun = await this.outcome.begin(exportId);
    if (!begun) return;
    try {
      await this.make(begun, stopping);
    } catch (error) {
      if (error instanceof ExportIsStopped) return this.outcome.stopped(begun);
      if (!(error instanceof DomainError)) throw error;
      await this.outcome.failed(exportId, error.code, error.params);
    }
  }

  @JobGivenUp(EXPORT_JOB)
  async giveUp({ exportId }: { exportId: string }): Promise<void> {
    await this.outcome.failed(exportId, EXPORT_KEPT_FAILING);
  }

  /** @throws ExportIsStopped, JobInterrupted, ExportIsTooLarge */
  private async make(begun: ExportRow, stopping: AbortSignal): Promise<void> {
    const person = await this.personOf(begun);
    const list = this.lists.find(begun.list);
    if (!person || !list || !mayDo(person, list.permission))
      return this.outcome.failed(begun.id, EXPORT_LACKS_PERMISSION);
    const written = await this.writer.write(begun, list, person, stopping);
    await this.outcome.done(begun, list.spec, person, written);
  }

  private personOf({ personId }: ExportRow): Promise<Principal | null> {
    return this.work.run(HOUSE, 'read', () => this.principals.of(personId));
  }
}
