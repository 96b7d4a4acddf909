import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lookedAt } from '../../../platform/subjects/reaching.js';
import { FINDABLE } from '../../org/index.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NamedRole extends Named {
  readonly nameEn: string;
}

/** Whom somebody turns to for what she lacks. Names only, as far as the reader's directory holds them. */
@Injectable()
export class Responsible {
  constructor(private readonly work: UnitOfWork) {}

  /** Roles that hold the permission and can be given. */
  rolesWith(permission: string): Promise<NamedRole[]> {
    return this.ask(ROLES, [permission]);
  }

  /** Who gives roles. */
  givers(): Promise<Named[]> {
    return this.ask(GIVERS, []);
  }

  /** The same as ids, whoever asks: at most ten. */
  async allGivers(): Promise<string[]> {
    return ids(await this.ask<Named>(ALL_GIVERS, []));
  }

  async allSuperiors(personId: string): Promise<string[]> {
    return ids(await this.ask<Named>(ALL_SUPERIORS, [personId]));
  }

  superiors(personId: string): Promise<Named[]> {
    return this.ask(SUPERIORS, [personId]);
  }

  /** Roles of hers that limit the field. */
  rolesLimiting(personId: string, field: string): Promise<NamedRole[]> {
    return this.ask(LIMITING, [personId, field]);
  }

  /** Whether the reader sees a contact for no other reason than that she heads a department. Ask it as the reader. */
  async onlyLooksAt(contactId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM contacts k WHERE k.id = $1 AND ${lookedAt('k')}`;
    return (await this.work.manager.query<unknown[]>(sql, [contactId])).length > 0;
  }

  private ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.work.asHouse(() => this.work.manager.query<Row[]>(sql, values));
  }
}

const ids = (rows: readonly Named[]): string[] => rows.map(({ id }) => id);

const ROLES = `
  SELECT id, name, name_en AS "nameEn" FROM roles WHERE retired_at IS NULL AND $1 = ANY (permissions) AND code <> 'administrator'
  ORDER BY (SELECT count(*) FROM person_roles pr WHERE pr.role_id = roles.id) DESC, name LIMIT 6`;
const GIVERS = `
  SELECT p.id, p.name FROM people p JOIN principals pr ON pr.person_id = p.id
  WHERE p.active AND 'role.manage' = ANY (pr.permissions) AND ${FINDABLE} ORDER BY p.name LIMIT 3`;
const ALL_GIVERS = `
  SELECT p.id, p.name FROM people p JOIN principals pr ON pr.person_id = p.id
  WHERE p.active AND 'role.manage' = ANY (pr.permissions) ORDER BY p.name LIMIT 10`;
const ALL_SUPERIORS = `
  SELECT DISTINCT p.id, p.name FROM held_places h JOIN people p ON p.id = h.superior_id AND p.active
  WHERE h.person_id = $1 AND h.current ORDER BY p.name LIMIT 10`;
const SUPERIORS = `
  SELECT DISTINCT p.id, p.name FROM held_places h JOIN people p ON p.id = h.superior_id AND p.active
  WHERE h.person_id = $1 AND h.current AND ${FINDABLE} ORDER BY p.name LIMIT 3`;
const LIMITING = `
  SELECT r.id, r.name, r.name_en AS "nameEn" FROM held_roles h JOIN roles r ON r.id = h.role_id
  WHERE h.person_id = $1 AND r.retired_at IS NULL AND r.fields ? $2 ORDER BY r.name`;
