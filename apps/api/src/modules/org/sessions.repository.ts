import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Hours after which everybody signs in again, and minutes without a sign of life after which a session is over. */
export const SESSION_HOURS = 12;
export const IDLE_MINUTES = 30;
const ATTEMPTS = 5;
export const LOCK_MINUTES = 15;

export interface RefreshOutcome {
  readonly personId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Sessions and their rotating refresh tokens; always called as the house. Only hashes of tokens are kept. */
@Injectable()
export class Sessions {
  constructor(private readonly work: UnitOfWork) {}

  async open(personId: string): Promise<RefreshOutcome> {
    const sessionId = newId();
    await this.work.manager.query(
      'INSERT INTO sessions (id, person_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))',
      [sessionId, personId, SESSION_HOURS],
    );
    return { personId, sessionId, refreshToken: await this.issueToken(sessionId) };
  }

  /**
   * Uses a refresh token up and issues the next one. A token that comes a second time is stolen or its theft's victim:
   * the whole session ends.
   * @returns null when the token is unknown, used, or its session over.
   */
  async rotate(token: string): Promise<RefreshOutcome | null> {
    const [row] = await this.work.manager.query<
      { sessionId: string; personId: string; used: boolean; live: boolean }[]
    >(
      `SELECT s.id AS "sessionId", s.person_id AS "personId", t.used_at IS NOT NULL AS used,
         s.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2) AND p.active AS live
       FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN people p ON p.id = s.person_id
       WHERE t.hash = $1 FOR UPDATE OF t, s`,
      [hashOf(token), IDLE_MINUTES],
    );
    if (!row) return null;
    if (row.used) await this.end(row.sessionId, 'refresh token reused');
    if (row.used || !row.live) return null;
    await this.work.manager.query('UPDATE refresh_tokens SET used_at = now() WHERE hash = $1', [hashOf(token)]);
    await this.work.manager.query('UPDATE sessions SET last_seen_at = now() WHERE id = $1', [row.sessionId]);
    return { personId: row.personId, sessionId: row.sessionId, refreshToken: await this.issueToken(row.sessionId) };
  }

  async endByToken(token: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE sessions SET ended_at = now(), end_reason = 'signed out'
       WHERE ended_at IS NULL AND id = (SELECT session_id FROM refresh_tokens WHERE hash = $1)`,
      [hashOf(token)],
    );
  }

  /** @returns whether it was live until now */
  async end(sessionId: string, reason: string): Promise<boolean> {
    const [, ended] = await this.work.manager.query<[unknown, number]>(
      'UPDATE sessions SET ended_at = now(), end_reason = $2 WHERE id = $1 AND ended_at IS NULL',
      [sessionId, reason],
    );
    return ended > 0;
  }

  async endAllOf(personId: string, reason: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE sessions SET ended_at = now(), end_reason = $2 WHERE person_id = $1 AND ended_at IS NULL',
      [personId, reason],
    );
  }

  /** Five failures in fifteen minutes, for the account or for the address, and nothing is even tried. */
  async isLocked(subjects: readonly string[]): Promise<boolean> {
    const [row] = await this.work.manager.query<{ locked: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM sign_in_attempts WHERE subject = ANY($1) AND at > now() - make_interval(mins => $2)
         GROUP BY subject HAVING count(*) >= $3 * CASE WHEN subject LIKE 'ip:%' THEN 10 ELSE 1 END) AS locked`,
      [subjects, LOCK_MINUTES, ATTEMPTS],
    );
    return row?.locked ?? false;
  }

  async recordFailure(subjects: readonly string[]): Promise<void> {
    await this.work.manager.query('INSERT INTO sign_in_attempts (subject) SELECT unnest($1::text[])', [subjects]);
  }

  async forgetFailures(subject: string): Promise<void> {
    await this.work.manager.query(`DELETE FROM sign_in_attempts WHERE subject = $1 OR at < now() - interval '1 day'`, [
      subject,
    ]);
  }

  private async issueToken(sessionId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.work.manager.query('INSERT INTO refresh_tokens (hash, session_id) VALUES ($1, $2)', [
      hashOf(token),
      sessionId,
    ]);
    return token;
  }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
