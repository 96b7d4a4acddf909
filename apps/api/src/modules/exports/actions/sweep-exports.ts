import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { ExportFiles } from '../export-files.js';
import { Exports } from '../exports.repository.js';

/**
 * Throws away files whose time is over, and what workers that died have left of exports that nobody wants any more. A row
 * says that its file is gone only after it is.
 */
@Injectable()
export class SweepExports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exports: Exports,
    private readonly files: ExportFiles,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    const ids = await this.files.ids();
    const kept = await this.work.run(HOUSE, 'read', () => this.exports.keeping(ids));
    for (const id of ids) if (!kept.has(id)) await this.files.discard(id);
    await this.work.run(HOUSE, 'write', () => this.exports.expire());
  }
}
