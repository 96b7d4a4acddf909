import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface TravellerRow {
  id: string;
  name: string;
  departmentName: string | null;
  superiorId: string | null;
  superiorName: string | null;
  lastSignInAt: Date | null;
  /** Whole days since she last signed in, or since her account was made. */
  silentDays: number;
  remindedAt: Date | null;
  overdue: boolean;
}

/**
 * Everybody below `viewer`, by who reports to whom and by who heads which department; whoever relays looks from where her
 * superior stands.
 */
const BELOW = `WITH RECURSIVE seen_from AS (
    SELECT $1::uuid AS id
    UNION SELECT p.superior_id FROM people p JOIN principals pr ON pr.person_id = p.id
      WHERE p.id = $1 AND p.superior_id IS NOT NULL AND 'traveller.relay' = ANY (pr.permissions)
  ), headed AS (
    SELECT id FROM departments WHERE head_id IN (SELECT id FROM seen_from)
    UNION SELECT d.id FROM departments d JOIN headed h ON d.parent_id = h.id
  ), below AS (
    SELECT id FROM people WHERE superior_id IN (SELECT id FROM seen_from) OR department_id IN (SELECT id FROM headed)
    UNION SELECT p.id FROM people p JOIN below b ON p.superior_id = b.id
  )`;
const LAST = `coalesce((SELECT max(s.at) FROM sign_ins s WHERE s.person_id = p.id AND s.succeeded), p.created_at)`;

export interface SilentTraveller {
  readonly id: string;
  readonly superiorId: string | null;
  /** Who tells the superior what she does not read herself: those below her who relay. */
  readonly relayIds: string[];
  readonly since: Date;
  readonly days: number;
}

/** People on the road, and when they were last seen; always called as the house. */
@Injectable()
export class Travellers {
  constructor(private readonly work: UnitOfWork) {}

  /** @param viewerId only those below this person; null for everybody */
  list(viewerId: string | null): Promise<TravellerRow[]> {
    return this.work.manager.query<TravellerRow[]>(
      `${viewerId ? BELOW : ''} SELECT p.id, p.name, d.name AS "departmentName", p.superior_id AS "superiorId",
         b.name AS "superiorName", (SELECT max(s.at) FROM sign_ins s WHERE s.person_id = p.id AND s.succeeded) AS "lastSignInAt",
         floor(extract(epoch FROM app_now() - ${LAST}) / 86400)::int AS "silentDays", a.travel_reminded_at AS "remindedAt",
         ${LAST} <= app_now() - make_interval(days => r.travel_days) AS overdue
       FROM people p JOIN accounts a ON a.id = p.id CROSS JOIN account_rules r
       LEFT JOIN departments d ON d.id = p.department_id LEFT JOIN people b ON b.id = p.superior_id
       WHERE a.travelling AND p.active ${viewerId ? 'AND p.id IN (SELECT id FROM below)' : ''}
       ORDER BY ${LAST}, p.id`,
      viewerId ? [viewerId] : [],
    );
  }

  async isBelow(viewerId: string, personId: string): Promise<boolean> {
    const sql = `${BELOW} SELECT EXISTS (SELECT 1 FROM below WHERE id = $2) AS found`;
    const [row] = await this.work.manager.query<{ found: boolean }[]>(sql, [viewerId, personId]);
    return row?.found ?? false;
  }

  async isTravelling(personId: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ travelling: boolean }[]>(
      'SELECT travelling FROM accounts WHERE id = $1',
      [personId],
    );
    return row?.travelling ?? false;
  }

  async set(personId: string, travelling: boolean): Promise<void> {
    await this.work.manager.query(
      `UPDATE accounts SET travelling = $2, travel_reminded_at = NULL, version = version + 1
       WHERE id = $1 AND travelling <> $2`,
      [personId, travelling],
    );
  }

  /** Claims those who are to be reminded now: silent for too long, and not reminded within as many days. */
  async claimSilent(): Promise<SilentTraveller[]> {
    const [rows] = await this.work.manager.query<[SilentTraveller[], number]>(
      `UPDATE accounts a SET travel_reminded_at = app_now(), version = a.version + 1
       FROM people p, account_rules r
       WHERE p.id = a.id AND a.travelling AND p.active
         AND ${LAST} <= app_now() - make_interval(days => r.travel_days)
         AND (a.travel_reminded_at IS NULL OR a.travel_reminded_at <= greatest(${LAST}, app_now() - make_interval(days => r.travel_days)))
       RETURNING p.id, p.superior_id AS "superiorId", ARRAY (
         SELECT s.id FROM people s JOIN principals pr ON pr.person_id = s.id
         WHERE s.active AND s.superior_id = p.superior_id AND s.id <> p.id AND 'traveller.relay' = ANY (pr.permissions) ORDER BY s.id
       ) AS "relayIds", ${LAST} AS since, r.travel_days AS days`,
    );
    return rows;
  }
}
