import { Injectable } from '@nestjs/common';
import { readsAs } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A column of which a history does not repeat the values: to nobody, or not to those who lack one of these. */
interface Kept {
  readonly name: string;
  readonly limits: readonly string[];
}

/** Which columns hold personal, secret or financial data, as their table says of them; read once, because only migrations change it. */
@Injectable()
export class ColumnClasses {
  private kept: Promise<readonly Kept[]> | undefined;

  constructor(private readonly work: UnitOfWork) {}

  /** `table.column` of every column whose values a history does not repeat to whoever reads it. */
  async maskedColumns(): Promise<Set<string>> {
    const reads = readsAs(this.work.actor);
    this.kept ??= this.read().catch((error: unknown) => {
      this.kept = undefined;
      throw error;
    });
    const masked = (await this.kept).filter(({ limits }) => limits.length === 0 || !limits.every(reads));
    return new Set(masked.map(({ name }) => name));
  }

  private async read(): Promise<Kept[]> {
    const rows = await this.work.manager.query<{ name: string; limits: string | null }[]>(
      `SELECT c.relname || '.' || a.attname AS name, split_part(d.description, ', ', 2) AS limits FROM pg_description d
       JOIN pg_class c ON c.oid = d.objoid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
       WHERE d.classoid = 'pg_class'::regclass AND d.objsubid > 0
         AND (d.description IN ('class: personal', 'class: secret') OR d.description LIKE 'class: financial, %')`,
    );
    return rows.map(({ name, limits }) => ({ name, limits: limits ? limits.split(' ') : [] }));
  }
}
