import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { OwnedRecordColumns } from '../../platform/database/columns.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BulkTarget } from './bulk-targets.js';

/** The records that bulk edits are about, of whatever kind. */
@Injectable()
export class BulkRecords {
  constructor(private readonly work: UnitOfWork) {}

  /** Those of the ids that the reader sees and are not discarded. */
  async liveAmong(
    { entity }: Pick<BulkTarget, 'entity'>,
    ids: readonly string[],
  ): Promise<Map<string, OwnedRecordColumns>> {
    const found = await this.work.manager.find(entity, { where: { id: In([...ids]), deletedAt: IsNull() } });
    return new Map(found.map((row) => [row.id, row]));
  }
}
