import { Injectable } from '@nestjs/common';
import { IsNull, type EntityTarget } from 'typeorm';
import { CustomObjects } from '../custom/custom-objects.js';
import { RowIsForReading, RowIsMissing, RowIsStale } from './database.errors.js';
import type { RecordColumns } from './columns.js';
import { newId } from './ids.js';
import { UnitOfWork } from './unit-of-work.js';

/** PostgreSQL takes at most 65,535 parameters. */
const ROWS_A_STATEMENT = 500;

type Unset = 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'deletedAt' | 'deletedBy';
type Written<T> = Omit<T, Unset | 'externalSystem' | 'externalId' | 'custom'> &
  Partial<Pick<T & RecordColumns, 'externalSystem' | 'externalId' | 'custom'>>;
type Fields<T> = { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] };

/** The only way a business row is written: stamped with who and when, and changed only from the version one has read. */
@Injectable()
export class Rows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly custom: CustomObjects,
  ) {}

  /** Inserts a new row of version 1. @param since when it was made, where that was somewhere else and earlier */
  async insert<T extends RecordColumns>(
    entity: new () => T,
    fields: Written<Fields<T>> & { id?: string },
    since: Date = this.work.now,
  ): Promise<T> {
    const row = Object.assign(this.newRow(entity, fields), { createdAt: since });
    await this.custom.made(row);
    await this.work.manager.insert(entity as EntityTarget<T>, row as never);
    return row;
  }

  /** The same for many rows of one table, in statements of a few hundred. */
  async insertMany<T extends RecordColumns>(
    entity: new () => T,
    list: readonly (Written<Fields<T>> & { id?: string })[],
  ): Promise<T[]> {
    const rows = list.map((fields) => this.newRow(entity, fields));
    for (const row of rows) await this.custom.made(row);
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      await this.work.manager.insert(entity as EntityTarget<T>, rows.slice(at, at + ROWS_A_STATEMENT) as never);
    }
    return rows;
  }

  /**
   * Locks a live row until the unit of work ends, for a change.
   * @throws RowIsMissing where there is none to be seen, RowIsForReading where it is seen by a share for reading.
   */
  async forChange<T extends RecordColumns>(entity: new () => T, type: string, id: string): Promise<T> {
    const where = { id, deletedAt: IsNull() } as never;
    const { manager } = this.work;
    // Whatever locks a row has to pass the policy of those who change it.
    const found = await manager.findOne(entity as EntityTarget<T>, { where, lock: { mode: 'pessimistic_write' } });
    if (found) {
      this.custom.remember(found);
      return found;
    }
    if (await manager.existsBy(entity as EntityTarget<T>, where)) throw new RowIsForReading({});
    throw new RowIsMissing({ type, id });
  }

  /**
   * Saves a changed row: `UPDATE … WHERE id = ? AND version = ?`.
   * @throws RowIsStale when somebody changed it since it was read.
   */
  async change<T extends RecordColumns>(row: T, expectedVersion: number = row.version): Promise<T> {
    const entity = row.constructor as new () => T;
    const { id } = row;
    await this.custom.changed(row);
    Object.assign(row, { version: expectedVersion + 1, updatedAt: this.work.now, updatedBy: this.work.authorId });
    const { id: _id, ...fields } = { ...row };
    const result = await this.work.manager.update(
      entity as EntityTarget<T>,
      { id, version: expectedVersion } as never,
      fields as never,
    );
    if (result.affected !== 1) throw new RowIsStale({ id, version: expectedVersion });
    return row;
  }

  /** Puts the row into the recycle bin; every list leaves it out from then on. */
  async discard<T extends RecordColumns>(row: T, expectedVersion: number = row.version): Promise<void> {
    Object.assign(row, { deletedAt: this.work.now, deletedBy: this.work.authorId });
    await this.change(row, expectedVersion);
  }

  private newRow<T extends RecordColumns>(entity: new () => T, fields: Written<Fields<T>> & { id?: string }): T {
    const author = this.work.authorId;
    const stamp = {
      version: 1,
      createdAt: this.work.now,
      createdBy: author,
      updatedAt: this.work.now,
      updatedBy: author,
    };
    return Object.assign(
      new entity(),
      { custom: {}, deletedAt: null, deletedBy: null, externalSystem: null, externalId: null },
      { id: newId() },
      fields,
      stamp,
    );
  }
}
