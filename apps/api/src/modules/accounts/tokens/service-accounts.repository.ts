import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface ServiceAccountRow {
  id: string;
  login: string;
  name: string;
  active: boolean;
  ownerId: string;
  ownerName: string;
  ownerActive: boolean;
  roles: string[];
  tokens: number;
}

/** Service accounts, as people keeps them; always called as the house. */
@Injectable()
export class ServiceAccountBook {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<ServiceAccountRow[]> {
    return this.work.manager.query<ServiceAccountRow[]>(
      `SELECT p.id, p.login, p.name, p.active, o.id AS "ownerId", o.name AS "ownerName", o.active AS "ownerActive",
         ARRAY(SELECT r.code FROM person_roles pr JOIN roles r ON r.id = pr.role_id WHERE pr.person_id = p.id ORDER BY 1) AS roles,
         (SELECT count(*)::int FROM personal_tokens t JOIN sessions s ON s.id = t.id
          WHERE t.person_id = p.id AND s.ended_at IS NULL AND s.expires_at > now()) AS tokens
       FROM people p JOIN people o ON o.id = p.service_owner_id WHERE p.kind = 'service' ORDER BY p.name, p.id`,
    );
  }

  async rolesOf(personId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ code: string }[]>(
      'SELECT r.code FROM person_roles pr JOIN roles r ON r.id = pr.role_id WHERE pr.person_id = $1',
      [personId],
    );
    return rows.map(({ code }) => code);
  }

  async makeService(id: string, ownerId: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE people SET kind = 'service', service_owner_id = $2, version = version + 1, updated_at = app_now() WHERE id = $1`,
      [id, ownerId],
    );
  }
}
