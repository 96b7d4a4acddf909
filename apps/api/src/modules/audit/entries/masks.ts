import { Injectable } from '@nestjs/common';
import {
  coveredCustom,
  masked as maskedField,
  readsField,
  readsOnItsRecord,
} from '../../../platform/access/field-access.js';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';

type Row = Record<string, unknown>;
/** The limits of roles that cover a column; that it is personal, whose limit goes by its name; or an amount that only the record covers. */
type Class = 'personal' | 'amount' | readonly string[];
/** By table and column. */
type Classes = Map<string, Map<string, Class>>;

/** What one reader may read of the log. */
export interface ReaderMask {
  /** One side of a change, with what she may not read covered. */
  readonly row: (table: string, side: Row | null) => Row | null;
  /** The records of this table are people, whose names she may not read. */
  readonly hidesName: (table: string) => boolean;
}

/** What the log keeps of people and of amounts is read in full only by those who read it on the record itself. */
@Injectable()
export class Masks {
  private classes: Promise<Classes> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  async forReader(): Promise<ReaderMask> {
    const { principal } = this.work;
    this.classes ??= this.readClasses();
    const classes = await this.classes;
    const types = new Map(this.subjects.all().map(({ table, type }) => [table, type]));
    const reads = readsOnItsRecord(principal);
    const covers = (table: string, column: string): boolean => {
      const [type, limits] = [types.get(table), classes.get(table)?.get(column)];
      if (limits === 'personal') return !mayRead(principal, type, column);
      if (limits === 'amount') return type !== undefined && !mayDo(principal, `${type}.view`);
      return limits !== undefined && limits.some((field) => !reads(field));
    };
    const own = (table: string, custom: unknown): unknown => {
      const type = types.get(table);
      return type && typeof custom === 'object' && custom !== null
        ? coveredCustom(custom, type, principal.fields)
        : custom;
    };
    const row = (table: string, side: Row | null): Row | null =>
      side &&
      (Object.fromEntries(
        Object.entries(side).map(([column, value]) => [
          column,
          covers(table, column) ? masked(value) : column === 'custom' ? own(table, value) : value,
        ]),
      ) as Row);
    return { row, hidesName: (table) => covers(table, 'name') };
  }

  private async readClasses(): Promise<Classes> {
    const rows = await this.work.manager.query<{ table: string; column: string; class: string }[]>(
      `SELECT k.relname AS "table", a.attname AS "column", d.description AS class FROM pg_description d
       JOIN pg_class k ON k.oid = d.objoid AND d.classoid = 'pg_class'::regclass AND k.relnamespace = 'public'::regnamespace
       JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum = d.objsubid 
       WHERE d.description = 'class: personal' OR d.description LIKE 'class: financial%'`,
    );
    const classes: Classes = new Map();
    for (const { table, column, class: said } of rows) {
      const columns = classes.get(table) ?? new Map<string, Class>();
      classes.set(table, columns.set(column, classOf(said)));
    }
    return classes;
  }
}

function classOf(said: string): Class {
  if (said === 'class: personal') return 'personal';
  const [, limits] = said.split(', ');
  return limits ? limits.split(' ') : 'amount';
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
