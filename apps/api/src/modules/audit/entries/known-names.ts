import { Injectable } from '@nestjs/common';
import { likeLiteral } from '../../../platform/conditions/to-sql.js';
import { isUuid } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import type { AuditRow } from './audit-entries.list.js';
import type { ReaderMask } from './masks.js';

const REFERENCE = /_(id|by|of)$/;
/** More records of one name than anybody would look through. */
const MOST_FOUND = 200;
/** What has a name but is no subject. */
const NAMED: readonly (readonly [table: string, name: string])[] = [
  ['shown_owners', 'n.name'],
  ['departments', 'n.name'],
  ['positions', 'n.name'],
  ['roles', 'n.name'],
  ['approval_policies', 'n.code'],
  ['approval_instances', `n.number || ' ' || n.title`],
];

/** The log speaks of ids; people know names and numbers. Both ways, read as the house. */
@Injectable()
export class KnownNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /** Names of everything a page of entries is about or refers to, by id. */
  async of(rows: readonly AuditRow[], mask: ReaderMask): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(rows.flatMap(idsIn));
    if (ids.size === 0) return new Map();
    const subjects = this.subjects.all().map(({ table, title, number }) => {
      const name = mask.hidesName(table) ? `'***'` : `nullif(${title}, '')`;
      return `SELECT s.id, concat_ws(' ', nullif(${number}, ''), ${name}) AS name FROM ${table} s WHERE s.id = ANY($1::uuid[])`;
    });
    const others = NAMED.map(([table, name]) => `SELECT n.id, ${name} FROM ${table} n WHERE n.id = ANY($1::uuid[])`);
    const found = await this.work.manager.query<{ id: string; name: string }[]>(
      [...subjects, ...others].join(' UNION ALL '),
      [[...ids]],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** The records that are called so: by number or name, or by their id. */
  async idsCalled(text: string, mask: ReaderMask): Promise<string[]> {
    if (isUuid(text)) return [text];
    const subjects = this.subjects.all().map(({ table, title, number }) => {
      const names = mask.hidesName(table) ? [number] : [number, title];
      return `SELECT s.id FROM ${table} s WHERE ${names.map((name) => `${name} ILIKE $1`).join(' OR ')}`;
    });
    const others = NAMED.map(([table, name]) => `SELECT n.id FROM ${table} n WHERE ${name} ILIKE $1`);
    const each = [...subjects, ...others].map((sql) => `(${sql} LIMIT ${MOST_FOUND})`).join(' UNION ALL ');
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT id FROM (${each}) found LIMIT ${MOST_FOUND}`,
      [`%${likeLiteral(text)}%`],
    );
    return rows.map(({ id }) => id);
  }
}

function idsIn({ subjectId, before, after }: AuditRow): string[] {
  const referred = [before, after].flatMap((side) =>
    Object.entries(side ?? {}).flatMap(([column, value]) => (REFERENCE.test(column) && isUuid(value) ? [value] : [])),
  );
  return subjectId ? [subjectId, ...referred] : referred;
}
