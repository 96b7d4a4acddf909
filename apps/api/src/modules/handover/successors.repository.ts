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
  WITH RECURSIVE above AS (
    SELECT p.id AS person_id, d.id, d.parent_id, d.kind, 0 AS distance
    FROM people p JOIN departments d ON d.id = p.department_id WHERE p.id = ANY ($1::uuid[])
    UNION ALL
    SELECT a.person_id, d.id, d.parent_id, d.kind, a.distance + 1 FROM above a JOIN departments d ON d.id = a.parent_id
  )
  SELECT p.id, p.name, p.active, coalesce(pr.permissions, '{}') AS permissions,
    (SELECT a.id FROM above a WHERE a.person_id = p.id AND a.kind IN ('joint_venture', 'agent') ORDER BY a.distance LIMIT 1) AS "organisationId",
    EXISTS (SELECT 1 FROM handovers h WHERE h.person_id = p.id AND h.reason = 'leaving' AND h.deleted_at IS NULL
      AND h.status IN ('queued', 'running', 'waiting')) AS leaving
  FROM people p LEFT JOIN principals pr ON pr.person_id = p.id WHERE p.id = ANY ($1::uuid[])`;
