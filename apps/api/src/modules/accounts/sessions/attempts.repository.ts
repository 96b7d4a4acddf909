import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TooManyAttempts } from '../accounts.errors.js';
import type { Visitor } from './visitor.js';

/** Failures that lock an account, and ten times as many that lock an address; always called as the house. */
@Injectable()
export class Attempts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws TooManyAttempts when so many have failed lately, for the account or for the address, that nothing is even tried. */
  async refuseIfLocked(subjects: readonly string[]): Promise<void> {
    const [row] = await this.work.manager.query<{ minutes: number }[]>(
      `SELECT r.lock_minutes AS minutes FROM account_rules r WHERE EXISTS (SELECT 1 FROM sign_in_attempts
         WHERE subject = ANY($1) AND at > now() - make_interval(mins => r.lock_minutes)
         GROUP BY subject HAVING count(*) >= r.attempts * CASE WHEN subject LIKE 'ip:%' THEN 10 ELSE 1 END)`,
      [subjects],
    );
    if (row) throw new TooManyAttempts({ minutes: row.minutes });
  }

  async isLocked(subject: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ locked: boolean }[]>(
      `SELECT (SELECT count(*) FROM sign_in_attempts
         WHERE subject = $1 AND at > now() - make_interval(mins => r.lock_minutes)) >= r.attempts AS locked FROM account_rules r`,
      [subject],
    );
    return row?.locked ?? false;
  }

  async recordFailure(subjects: readonly string[]): Promise<void> {
    await this.work.manager.query('INSERT INTO sign_in_attempts (subject) SELECT unnest($1::text[])', [subjects]);
  }

  /**
   * A wrong password or code. The one that locks is in the audit log, once; of a login that nobody has too, because what
   * is done for both must be the same.
   */
  async recordWrongAnswer(login: string, { address }: Visitor, personId: string | null): Promise<void> {
    const subject = accountSubject(login);
    // One after the other, so that the one that makes it full knows that it does.
    await this.work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 34))', [subject]);
    await this.recordFailure([subject, `ip:${address}`]);
    const [row] = await this.work.manager.query<{ failed: number; most: number; minutes: number }[]>(
      `SELECT (SELECT count(*)::int FROM sign_in_attempts
         WHERE subject = $1 AND at > now() - make_interval(mins => r.lock_minutes)) AS failed, r.attempts AS most, r.lock_minutes AS minutes
       FROM account_rules r`,
      [subject],
    );
    if (row?.failed !== row?.most) return;
    const after = { address, minutes: row?.minutes };
    await this.audit.note({ action: 'lock', subjectType: 'accounts', subjectId: personId, after });
  }

  async forgetFailures(subject: string): Promise<void> {
    await this.work.manager.query(`DELETE FROM sign_in_attempts WHERE subject = $1 OR at < now() - interval '1 day'`, [
      subject,
    ]);
  }
}

export function accountSubject(login: string): string {
  return `account:${login.toLowerCase()}`;
}
