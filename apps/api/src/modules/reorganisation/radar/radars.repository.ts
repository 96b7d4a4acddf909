import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { OfficeWatch } from './continuity.js';

export interface Radar {
  readonly day: PlainDate;
  readonly lookedAt: Date;
  readonly report: readonly OfficeWatch[];
}

const SELECT = `SELECT day::text AS day, looked_at AS "lookedAt", report FROM continuity_radars`;

/** What the nightly look found, one row a day. Written as the house. */
@Injectable()
export class Radars {
  constructor(private readonly work: UnitOfWork) {}

  async latest(): Promise<Radar | null> {
    const [row] = await this.work.manager.query<Radar[]>(`${SELECT} ORDER BY day DESC LIMIT 1`);
    return row ?? null;
  }

  async before(day: PlainDate): Promise<Radar | null> {
    const [row] = await this.work.manager.query<Radar[]>(`${SELECT} WHERE day < $1 ORDER BY day DESC LIMIT 1`, [day]);
    return row ?? null;
  }

  async has(day: PlainDate): Promise<boolean> {
    const rows = await this.work.manager.query<unknown[]>('SELECT 1 FROM continuity_radars WHERE day = $1', [day]);
    return rows.length > 0;
  }

  /** @returns false where another worker was first, or the day was looked at already and is written over */
  async keep(day: PlainDate, report: readonly OfficeWatch[]): Promise<boolean> {
    const [row] = await this.work.manager.query<{ isNew: boolean }[]>(
      `INSERT INTO continuity_radars (day, report) VALUES ($1, $2::jsonb)
       ON CONFLICT (day) DO UPDATE SET report = excluded.report, looked_at = app_now() RETURNING xmax = 0 AS "isNew"`,
      [day, JSON.stringify(report)],
    );
    return row?.isNew ?? false;
  }

  /** Who is told: whoever may plan the organisation. */
  async watchers(): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT p.id FROM people p JOIN principals r ON r.person_id = p.id
       WHERE p.active AND 'organisation.plan' = ANY (r.permissions) ORDER BY p.id`,
    );
    return rows.map(({ id }) => id);
  }
}
