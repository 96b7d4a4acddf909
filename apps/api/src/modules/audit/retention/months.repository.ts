import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A month of the log that is there, with its last number if it has any entry. */
export interface Month {
  /** `2026-11` */
  readonly month: string;
  readonly ended: boolean;
  readonly oldEnough: boolean;
}

/** The months of the log: made ahead, dropped whole. */
@Injectable()
export class Months {
  constructor(private readonly work: UnitOfWork) {}

  async prepare(ahead: number): Promise<void> {
    await this.work.manager.query('SELECT audit_prepare($1)', [ahead]);
  }

  /** Oldest first. @param keepDays a month is old enough once its last day is older */
  all(keepDays: number): Promise<Month[]> {
    return this.work.manager.query<Month[]>(
      `SELECT m.month, m.ends <= app_now() AS ended, m.ends <= app_now() - make_interval(days => $1) AS "oldEnough"
       FROM (SELECT replace(right(relname, 7), '_', '-') AS month,
           ((replace(right(relname, 7), '_', '-') || '-01')::date + interval '1 month') AT TIME ZONE 'Asia/Shanghai' AS ends
         FROM pg_inherits i JOIN pg_class k ON k.oid = i.inhrelid
         WHERE i.inhparent = 'audit_log'::regclass AND relname ~ '^audit_log_\\d{4}_\\d{2}$') m ORDER BY m.month`,
      [keepDays],
    );
  }

  /** How many entries a month has, and how many of them no seal covers. */
  async count(month: string): Promise<{ entries: number; unsealed: number }> {
    const [row] = await this.work.manager.query<{ entries: number; unsealed: number }[]>(
      `SELECT count(*)::int AS entries, (count(*) FILTER (WHERE id > (SELECT coalesce(max(up_to_id), 0) FROM audit_seals)))::int AS unsealed
       FROM audit_log WHERE at >= ($1 || '-01')::date::timestamp AT TIME ZONE 'Asia/Shanghai'
         AND at < (($1 || '-01')::date + interval '1 month') AT TIME ZONE 'Asia/Shanghai'`,
      [month],
    );
    return row ?? { entries: 0, unsealed: 0 };
  }

  /** @throws unless a seal says so and the month is old enough: the database looks for itself */
  async drop(month: string, keepDays: number): Promise<void> {
    await this.work.manager.query('SELECT audit_drop_month($1, $2)', [month, keepDays]);
  }
}
