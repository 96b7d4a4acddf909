import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Which columns hold personal or secret data, as their table says of them; read once, because only migrations change it. */
@Injectable()
export class ColumnClasses {
  private masked: Promise<Set<string>> | undefined;

  constructor(private readonly work: UnitOfWork) {}

  /** `table.column` of every column whose values a history does not repeat. */
  async maskedColumns(): Promise<Set<string>> {
    this.masked ??= this.read().catch((error: unknown) => {
      this.masked = undefined;
      throw error;
    });
    return this.masked;
  }

  private async read(): Promise<Set<string>> {
    const rows = await this.work.manager.query<{ name: string }[]>(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_description d
       JOIN pg_class c ON c.oid = d.objoid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
       WHERE d.classoid = 'pg_class'::regclass AND d.objsubid > 0 AND d.description IN ('class: personal', 'class: secret')`,
    );
    return new Set(rows.map(({ name }) => name));
  }
}
