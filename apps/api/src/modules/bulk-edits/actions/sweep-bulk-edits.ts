import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { BulkEdits } from '../bulk-edits.repository.js';

/** What records said before is forgotten once it can no longer be brought back. */
@Injectable()
export class SweepBulkEdits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly edits: BulkEdits,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.edits.forget());
  }
}
