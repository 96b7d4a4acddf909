import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { domainError } from '../http/domain-error.js';
import type { Hold } from './subject.js';

export const RecordIsHeld = domainError<{ by: string; byEn: string; count: number }>('row.held', 'conflict', {
  zh: '仍有 {count} 条{by}在使用这条记录，不能删除。',
  en: 'It cannot be deleted: {count} live {byEn} still depend on it.',
});

/** A lower room may not know who uses its records; the higher rooms say so here. */
@Injectable()
export class Holds {
  private readonly holds: Hold[] = [];

  constructor(private readonly work: UnitOfWork) {}

  register(hold: Hold): void {
    this.holds.push(hold);
  }

  /**
   * Called before a record is discarded. Counts as the house, because a row out of the asker's reach holds as well.
   * @throws RecordIsHeld
   */
  async mustBeFree(type: string, id: string): Promise<void> {
    for (const { table, column, live, label } of this.holds.filter(({ on }) => on === type)) {
      const sql = `SELECT count(*)::int AS count FROM ${table} h WHERE h.${column} = $1 AND h.deleted_at IS NULL AND ${live ?? 'true'}`;
      const [row] = await this.work.asHouse(() => this.work.manager.query<{ count: number }[]>(sql, [id]));
      if (row && row.count > 0) throw new RecordIsHeld({ by: label.zh, byEn: label.en, count: row.count });
    }
  }

  /** Those among many records of one type that are held; one query for each hold, however many they are. */
  async heldAmong(type: string, ids: readonly string[]): Promise<Set<string>> {
    const held = new Set<string>();
    for (const { table, column, live } of this.holds.filter(({ on }) => on === type)) {
      const sql = `SELECT DISTINCT h.${column} AS id FROM ${table} h WHERE h.${column} = ANY($1) AND h.deleted_at IS NULL AND ${live ?? 'true'}`;
      const rows = await this.work.asHouse(() => this.work.manager.query<{ id: string }[]>(sql, [ids]));
      for (const { id } of rows) held.add(id);
    }
    return held;
  }
}
