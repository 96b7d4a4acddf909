import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/http/domain-error.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const ERASED_AT_ONCE = 300;

/** Something names what would be gone, or stands where it would go back to. */
const isBuiltUpon = (error: unknown): boolean =>
  ['23503', '23505', '23P01', 'CS001'].includes((error as { driverError?: { code?: string } }).driverError?.code ?? '');

/** What an import of the organisation wrote, row by row, so that all of it can be taken back. */
@Injectable()
export class Traces {
  constructor(private readonly work: UnitOfWork) {}

  /** Whatever the body writes is kept as the import's; a refusal takes back the body alone. */
  async attempt(importId: string, body: () => Promise<void>): Promise<DomainError | null> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT one_part');
    await manager.query(`SELECT set_config('app.importing', $1, true)`, [importId]);
    try {
      await body();
      await manager.query(`SELECT set_config('app.importing', '', true)`);
      await manager.query('RELEASE SAVEPOINT one_part');
      return null;
    } catch (error) {
      await manager.query('ROLLBACK TO SAVEPOINT one_part');
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** As the house. @param told how many people are left of those it made @returns how much of it has been touched since; nothing is taken back then */
  async takeBack(importId: string, told: (left: number) => Promise<void>): Promise<number> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT as_it_was');
    try {
      const touched = await this.count('SELECT take_back_staff($1) AS n', [importId]);
      if (touched > 0) return touched;
      for (let left = 1; left > 0;) {
        left = await this.count('SELECT erase_staff($1, $2) AS n', [importId, ERASED_AT_ONCE]);
        if (left > 0) await told(left);
      }
      await manager.query('RELEASE SAVEPOINT as_it_was');
      return 0;
    } catch (error) {
      if (!isBuiltUpon(error)) throw error;
      await manager.query('ROLLBACK TO SAVEPOINT as_it_was');
      return 1;
    }
  }

  private async count(sql: string, values: unknown[]): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(sql, values);
    return row?.n ?? 0;
  }

  /** Whose roles it gave or took. */
  async rolesOf(importId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT coalesce(after, before) ->> 'person_id' AS id FROM import_traces WHERE import_id = $1 AND table_name = 'person_roles'`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who was there before and is concerned: in other positions, as a superior, or at the head of what changed. */
  async concerned(importId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `WITH t AS (SELECT table_name, row_key, before, coalesce(after, before) AS it FROM import_traces WHERE import_id = $1),
       nodes AS (SELECT (it ->> 'department_id')::uuid AS id FROM t WHERE table_name = 'department_states'
         UNION SELECT (it ->> 'parent_id')::uuid FROM t WHERE table_name = 'department_states')
       SELECT DISTINCT id FROM (
         SELECT unnest(ARRAY[it ->> 'person_id', it ->> 'superior_id'])::uuid AS id FROM t WHERE table_name IN ('position_assignments', 'department_heads')
         UNION SELECT h.person_id FROM department_heads h JOIN nodes ON nodes.id = h.department_id WHERE h.retracted_at IS NULL
       ) concerned WHERE id IS NOT NULL AND id::text NOT IN (SELECT row_key FROM t WHERE table_name = 'people' AND before IS NULL)`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }
}
