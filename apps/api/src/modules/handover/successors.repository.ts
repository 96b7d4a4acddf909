import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface Successor {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly permissions: readonly string[];
  /** The closed organisation (joint venture, agent) she belongs to, or null for the company itself. */
  readonly organisationId: string | null;
  /** Her own leaving is settled. */
  readonly leaving: boolean;
}

/** People as takers of records: read as the house, because whether they may take them is nobody's choice. */
@Injectable()
export class Successors {
  constructor(private readonly work: UnitOfWork) {}

  async of(ids: readonly string[]): Promise<Map<string, Successor>> {
    const rows = await this.work.asHouse(() => this.work.manager.query<Successor[]>(SQL, [ids]));
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const SQL = `
  SELECT p.id, p.name, p.active, coalesce(pr.permissions, '{}') AS permissions,
    (SELECT i.closed_id FROM people_closed_in i LEFT JOIN closed_departments d ON d.id = p.department_id
      WHERE i.person_id = p.id ORDER BY i.closed_id <> d.closed_id, i.closed_id LIMIT 1) AS "organisationId",
    EXISTS (SELECT 1 FROM handovers h WHERE h.person_id = p.id AND h.reason = 'leaving' AND h.deleted_at IS NULL
      AND h.status IN ('queued', 'running', 'waiting')) AS leaving
  FROM people p LEFT JOIN principals pr ON pr.person_id = p.id WHERE p.id = ANY ($1::uuid[])`;
