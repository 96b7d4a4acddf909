import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import type { PersonRow } from './person.view.js';
import { FINDABLE } from './closed-organisation.js';
import { Person } from './person.entity.js';

export const PEOPLE_LIST: ListSpec = {
  name: 'people',
  table: 'people p',
  alias: 'p',
  fields: {
    departmentId: { type: 'id', sql: 'p.department_id' },
    superiorId: { type: 'id', sql: 'p.superior_id' },
    active: { type: 'boolean', sql: 'p.active' },
    login: { type: 'text', sql: 'p.login' },
    name: { type: 'text', sql: 'p.name' },
    positionCode: { type: 'text', sql: '(SELECT po.code FROM positions po WHERE po.id = p.position_id)' },
  },
  sorts: { name: { sql: 'p.name', cast: 'text' }, login: { sql: 'p.login', cast: 'text' } },
  defaultSort: 'login',
  search: ['p.name', 'p.login', 'p.email', 'p.phone', 'p.employee_no'],
};

const ROW = `p.id, p.version, p.login, p.name, p.active, p.locale, p.email, p.phone, p.employee_no AS "employeeNo", s.id AS "superiorId", s.name AS "superiorName",
  d.id AS "departmentId", d.name AS "departmentName", po.code AS "positionCode", po.name AS "positionName"`;
const JOINS = `LEFT JOIN departments d ON d.id = p.department_id LEFT JOIN positions po ON po.id = p.position_id
  LEFT JOIN shown_owners s ON s.id = p.superior_id`;
export const PEOPLE_SHAPE = { select: ROW, joins: JOINS, where: () => FINDABLE };

/** What somebody signs in with, is called, and is reached by. */
interface Reached {
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employeeNo: string | null;
}

/** What only one person can have. */
export type Taken = 'login' | 'employeeNo';

/** The people of the house. Names are no secret inside it, save from closed organisations; what they own is. */
@Injectable()
export class People {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<PersonRow>> {
    return this.listing.page<PersonRow>(PEOPLE_LIST, query, PEOPLE_SHAPE);
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<PersonRow> {
    const sql = `SELECT ${ROW} FROM people p ${JOINS} WHERE p.id = $1 AND ${FINDABLE}`;
    const [row] = await this.work.manager.query<PersonRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'person', id });
    return row;
  }

  /** Those of the ids that are active and found by the reader, in no particular order. */
  activeAmong(ids: readonly string[]): Promise<PersonRow[]> {
    const sql = `SELECT ${ROW} FROM people p ${JOINS} WHERE p.id = ANY($1::uuid[]) AND p.active AND ${FINDABLE}`;
    return this.work.manager.query<PersonRow[]>(sql, [ids]);
  }

  /** id → name as the reader may know it, for people and queues alike. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.work.manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM shown_owners WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Those of the ids that the reader finds in the directory, with their names; queues are nobody's secret. */
  async findable(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const rows = await this.work.manager.query<{ id: string; name: string }[]>(
      `SELECT o.id, o.name FROM shown_owners o LEFT JOIN people p ON p.id = o.id
       WHERE o.id = ANY($1::uuid[]) AND (p.id IS NULL OR ${FINDABLE})`,
      [ids.filter((id) => id !== null)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async findForSignIn(login: string): Promise<Person | null> {
    const found = await this.work.manager
      .createQueryBuilder(Person, 'p')
      .where('lower(p.login) = lower(:login)', { login })
      .getOne();
    return found;
  }

  /** As the house. Without a password nobody signs in. @returns the id, or what of it somebody else has */
  async create(who: Reached): Promise<{ id: string } | Taken> {
    const id = newId();
    const { manager } = this.work;
    const taken = await this.taken(who, null);
    if (taken) return taken;
    const { login, name, email, phone, employeeNo } = who;
    await manager.query(`INSERT INTO owners (id, kind, name) VALUES ($1, 'person', $2)`, [id, name]);
    await manager.query(
      'INSERT INTO people (id, login, name, email, phone, employee_no) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, login, name, email, phone, employeeNo],
    );
    return { id };
  }

  /** As the house, with their roles. @throws LoginIsTaken @throws EmployeeNumberIsTaken */
  async createMany(people: readonly (Reached & { id: string; roleIds: readonly string[] })[]): Promise<void> {
    const { manager } = this.work;
    const rows = JSON.stringify(people);
    const of = 'FROM jsonb_to_recordset($1::jsonb) AS p';
    await manager.query(
      `WITH named AS (INSERT INTO owners (id, kind, name) SELECT id, 'person', name ${of} (id uuid, name text))
       INSERT INTO people (id, login, name, email, phone, employee_no) SELECT id, login, name, email, phone, "employeeNo"
       ${of} (id uuid, login text, name text, email text, phone text, "employeeNo" text)`,
      [rows],
    );
    await manager.query(
      `INSERT INTO person_roles (person_id, role_id) SELECT id, unnest("roleIds") ${of} (id uuid, "roleIds" uuid[])`,
      [rows],
    );
  }

  /** As the house, on the version that was seen. */
  async change(id: string, version: number, who: Reached): Promise<'done' | 'stale' | Taken> {
    const { manager } = this.work;
    const taken = await this.taken(who, id);
    if (taken) return taken;
    const { login, name, email, phone, employeeNo } = who;
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE people SET login = $3, name = $4, email = $5, phone = $6, employee_no = $7, version = version + 1, updated_at = app_now()
       WHERE id = $1 AND version = $2`,
      [id, version, login, name, email, phone, employeeNo],
    );
    if (changed === 0) return 'stale';
    await manager.query('UPDATE owners SET name = $2 WHERE id = $1 AND name <> $2', [id, name]);
    return 'done';
  }

  private async taken({ login, employeeNo }: Reached, by: string | null): Promise<Taken | null> {
    const [other] = await this.work.manager.query<{ what: Taken }[]>(
      `SELECT CASE WHEN lower(login) = lower($1) THEN 'login' ELSE 'employeeNo' END AS what FROM people
       WHERE (lower(login) = lower($1) OR employee_no = $2) AND id IS DISTINCT FROM $3::uuid ORDER BY 1 DESC LIMIT 1`,
      [login, employeeNo, by],
    );
    return other?.what ?? null;
  }

  /** As the house; waits its turn among the changes of the organisation. */
  async setActive(id: string, active: boolean): Promise<void> {
    await this.work.manager.query('SELECT 1 FROM organisation FOR UPDATE');
    await this.work.manager.query(
      'UPDATE people SET active = $2, version = version + 1, updated_at = app_now() WHERE id = $1',
      [id, active],
    );
  }

  async setLocale(id: string, locale: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE people SET locale = $2, version = version + 1, updated_at = app_now() WHERE id = $1',
      [id, locale],
    );
  }

  async rebuildReach(): Promise<void> {
    await this.work.manager.query('SELECT rebuild_reach()');
  }
}
