import { Injectable } from '@nestjs/common';
import { HOUSE, type Principal } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ListExport } from '../../platform/listing/list-export.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { ExportFiles } from './export-files.js';
import { ExportIsStopped } from './export-writer.js';
import { KEPT_DAYS, type ExportRow } from './export.row.js';
import { ExportFinished } from './exports.events.js';
import { Exports } from './exports.repository.js';

/** What becomes of an export that a worker has begun: written down together with what follows from it. */
@Injectable()
export class ExportOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exports: Exports,
    private readonly files: ExportFiles,
    private readonly listExport: ListExport,
    private readonly events: EventBus,
  ) {}

  /** @returns null where nothing is to be made any more */
  begin(exportId: string): Promise<ExportRow | null> {
    return this.work.run(HOUSE, 'write', () => this.exports.begin(exportId));
  }

  /** In her name, as if she had waited for it: nobody has the file before it is in the log. @throws ExportIsStopped */
  async done(
    begun: ExportRow,
    spec: ListSpec,
    person: Principal,
    { rows, size }: { rows: number; size: number },
  ): Promise<void> {
    const { id, list, format, question, personId } = begun;
    await this.work.run(person, 'write', async () => {
      await this.listExport.note(spec, question, { rows, format, exportId: id });
      const isWanted = await this.work.asHouse(() => this.exports.finish(begun, rows, size));
      if (!isWanted) throw new ExportIsStopped();
      const told = { exportId: id, personId, list, status: 'done', rows, days: KEPT_DAYS } as const;
      await this.events.publish(new ExportFinished(told));
    });
  }

  /** Nothing where it has ended otherwise. */
  async failed(exportId: string, failure: string, params: object = {}): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const failed = await this.exports.fail(exportId, failure, params);
      if (!failed) return;
      const told = { exportId, ...failed, status: 'failed', rows: 0, days: KEPT_DAYS } as const;
      await this.events.publish(new ExportFinished(told));
    });
  }

  stopped(begun: ExportRow): Promise<void> {
    return this.files.drop(begun);
  }
}
