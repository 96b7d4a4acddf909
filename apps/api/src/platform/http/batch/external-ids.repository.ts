import { Injectable } from '@nestjs/common';
import { IsNull, type EntityTarget } from 'typeorm';
import type { RecordColumns } from '../../database/columns.js';
import { Rows } from '../../database/rows.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

export interface ExternalId {
  readonly system: string;
  readonly id: string;
}

/** Records by what another system calls them. */
@Injectable()
export class ExternalIds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** As the reader sees it; null where there is none, or none that she sees. */
  async find<T extends RecordColumns>(entity: new () => T, { system, id }: ExternalId): Promise<T | null> {
    const where = { externalSystem: system, externalId: id, deletedAt: IsNull() };
    return this.work.manager.findOne(entity as EntityTarget<T>, { where: where as never });
  }

  /**
   * Gives the name to a record that was made just now, whoever it was given to.
   * @throws RowExistsAlready where a record has it that she does not see, or that lies in the recycle bin
   */
  async give<T extends RecordColumns>(
    entity: new () => T,
    recordId: string,
    { system, id }: ExternalId,
  ): Promise<void> {
    await this.work.asHouse(async () => {
      const row = await this.work.manager.findOneByOrFail(entity as EntityTarget<T>, { id: recordId } as never);
      await this.rows.change(Object.assign(row, { externalSystem: system, externalId: id }));
    });
  }
}
