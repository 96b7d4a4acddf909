import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PersonRow } from './persons.repository.js';

/** Writes over rows of any table while a confirmed erasure runs; the database asks for that itself. */
@Injectable()
export class Overwriting {
  constructor(private readonly work: UnitOfWork) {}

  /** From here on the audit log is told that something was erased, and not what it said. */
  async begin(requestId: string, hers: readonly PersonRow[]): Promise<void> {
    const { manager } = this.work;
    await manager.query(`SELECT set_config('app.erasure', $1, true)`, [requestId]);
    await manager.query(
      `INSERT INTO erased_records (table_name, record_id, request_id)
       SELECT r.type || 's', r.id, $1 FROM jsonb_to_recordset($2::jsonb) AS r (type text, id uuid) ON CONFLICT DO NOTHING`,
      [requestId, JSON.stringify(hers.map(({ type, id }) => ({ type, id })))],
    );
  }

  /** False where a guard keeps the row as it is. */
  writeOver(table: string, key: string, changes: object): Promise<boolean> {
    return this.attempt('SELECT write_over($1, $2, $3)', [table, key, JSON.stringify(changes)]);
  }

  takeAway(table: string, key: string): Promise<boolean> {
    return this.attempt('SELECT take_away($1, $2)', [table, key]);
  }

  private async attempt(sql: string, values: unknown[]): Promise<boolean> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT before_row');
    try {
      await manager.query(sql, values);
      await manager.query('RELEASE SAVEPOINT before_row');
      return true;
    } catch (error) {
      await manager.query('ROLLBACK TO SAVEPOINT before_row');
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      // A guard, an append-only table, a right that even the house has not.
      if (code === 'CS001' || code === '42501' || code === '23514' || code === '23505') return false;
      throw error;
    }
  }
}
