import { Injectable } from '@nestjs/common';
import { masked as maskedField, readsField } from '../../../platform/access/field-access.js';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';

type Row = Record<string, unknown>;

/** What one reader may read of the log. */
export interface ReaderMask {
  /** One side of a change, with what she may not read covered. */
  readonly row: (table: string, side: Row | null) => Row | null;
  /** The records of this table are people, whose names she may not read. */
  readonly hidesName: (table: string) => boolean;
}

/** What the log keeps of people is read in full only by those who read it on the record itself. */
@Injectable()
export class Masks {
  private personal: Promise<Map<string, Set<string>>> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  async forReader(): Promise<ReaderMask> {
    const { principal } = this.work;
    this.personal ??= this.readClasses();
    const personal = await this.personal;
    const types = new Map(this.subjects.all().map(({ table, type }) => [table, type]));
    const covers = (table: string, column: string): boolean =>
      (personal.get(table)?.has(column) ?? false) && !mayRead(principal, types.get(table), column);
    const row = (table: string, side: Row | null): Row | null =>
      side &&
      (Object.fromEntries(
        Object.entries(side).map(([column, value]) => [column, covers(table, column) ? masked(value) : value]),
      ) as Row);
    return { row, hidesName: (table) => covers(table, 'name') };
  }

  private async readClasses(): Promise<Map<string, Set<string>>> {
    const rows = await this.work.manager.query<{ table: string; column: string }[]>(
      `SELECT k.relname AS "table", a.attname AS "column" FROM pg_description d
       JOIN pg_class k ON k.oid = d.objoid AND d.classoid = 'pg_class'::regclass AND k.relnamespace = 'public'::regnamespace
       JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum = d.objsubid WHERE d.description = 'class: personal'`,
    );
    const classes = new Map<string, Set<string>>();
    for (const { table, column } of rows) classes.set(table, (classes.get(table) ?? new Set()).add(column));
    return classes;
  }
}

function mayRead(principal: Principal, type: string | undefined, column: string): boolean {
  if (!type || !mayDo(principal, `${type}.view`)) return false;
  const { fields } = principal;
  const name = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return readsField(fields, `${type}.${name}`);
}

/** As on the record itself; of what is no number and no address the first character stays, so that entries can be told apart. */
export function masked(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return value;
  if (typeof value !== 'string') return '***';
  const mask = maskedField(value);
  return mask === '***' && !/\d/.test(value) ? `${[...value][0]}**` : mask;
}
