import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PERMISSIONS } from '../../org/index.js';

export interface ServiceAccountRow {
  id: string;
  login: string;
  name: string;
  active: boolean;
  ownerId: string;
  ownerName: string;
  ownerActive: boolean;
  /** Null while its owner has not agreed to what it holds. */
  agreedAt: Date | null;
  /** Codes, and their names in both languages, in the same order. */
  roles: string[];
  names: string[];
  namesEn: string[];
  tokens: number;
}

const SELECT = `SELECT p.id, p.login, p.name, p.active, o.id AS "ownerId", o.name AS "ownerName", o.active AS "ownerActive",
     p.service_agreed_at AS "agreedAt",
     held.roles, held.names, held."namesEn",
     (SELECT count(*)::int FROM personal_tokens t JOIN sessions s ON s.id = t.id
      WHERE t.person_id = p.id AND s.ended_at IS NULL AND s.expires_at > now()) AS tokens
   FROM people p JOIN people o ON o.id = p.service_owner_id
   CROSS JOIN LATERAL (
     SELECT coalesce(array_agg(r.code ORDER BY r.code), '{}') AS roles, coalesce(array_agg(r.name ORDER BY r.code), '{}') AS names,
       coalesce(array_agg(coalesce(nullif(r.name_en, ''), r.name) ORDER BY r.code), '{}') AS "namesEn"
     FROM person_roles pr JOIN roles r ON r.id = pr.role_id WHERE pr.person_id = p.id) held
   WHERE p.kind = 'service'`;

/** Service accounts, as people keeps them; always called as the house. */
@Injectable()
export class ServiceAccountBook {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<ServiceAccountRow[]> {
    return this.work.manager.query<ServiceAccountRow[]>(`${SELECT} ORDER BY p.name, p.id`);
  }

  /** Those somebody answers for, or was asked to. */
  of(ownerId: string): Promise<ServiceAccountRow[]> {
    return this.work.manager.query<ServiceAccountRow[]>(
      `${SELECT} AND p.service_owner_id = $1 AND p.active ORDER BY p.name, p.id`,
      [ownerId],
    );
  }

  async find(id: string): Promise<ServiceAccountRow | null> {
    const [row] = await this.work.manager.query<ServiceAccountRow[]>(`${SELECT} AND p.id = $1`, [id]);
    return row ?? null;
  }

  /** @returns whether she answers for it, or was asked to. */
  async agree(id: string, ownerId: string): Promise<boolean> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE people SET service_agreed_at = coalesce(service_agreed_at, app_now()), version = version + 1, updated_at = app_now()
       WHERE id = $1 AND service_owner_id = $2 AND active`,
      [id, ownerId],
    );
    return changed > 0;
  }

  /** Whoever lets it act again has to ask again. @returns whether she answered for it, or was asked to. */
  async end(id: string, ownerId: string): Promise<boolean> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE people SET active = false, service_agreed_at = NULL, version = version + 1, updated_at = app_now()
       WHERE id = $1 AND service_owner_id = $2 AND active`,
      [id, ownerId],
    );
    return changed > 0;
  }

  /** Codes of those among them that hold an office of an administrator. */
  async officesAmong(codes: readonly string[]): Promise<string[]> {
    const rows = await this.work.manager.query<{ code: string }[]>(
      'SELECT code FROM roles WHERE code = ANY ($1) AND permissions && $2::text[] ORDER BY code',
      [codes, PERMISSIONS.filter(({ office }) => office !== null).map(({ code }) => code)],
    );
    return rows.map(({ code }) => code);
  }

  async rolesOf(personId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ code: string }[]>(
      'SELECT r.code FROM person_roles pr JOIN roles r ON r.id = pr.role_id WHERE pr.person_id = $1',
      [personId],
    );
    return rows.map(({ code }) => code);
  }

  /** @param isAgreed whoever makes it answers for it herself */
  async makeService(id: string, ownerId: string, isAgreed: boolean): Promise<void> {
    await this.work.manager.query(
      `UPDATE people SET kind = 'service', service_owner_id = $2, service_agreed_at = CASE WHEN $3 THEN app_now() END, version = version + 1, updated_at = app_now() WHERE id = $1`,
      [id, ownerId, isAgreed],
    );
  }
}
