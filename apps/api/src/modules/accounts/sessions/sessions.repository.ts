import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { networkOf } from '../rules/account-rules.js';
import type { SessionRow, SignInMethod } from './session.view.js';
import { SignIns } from './sign-ins.repository.js';
import type { Visitor } from './visitor.js';

/** Hours after which everybody signs in again, and minutes without a sign of life after which a session is over. */
export const SESSION_HOURS = 12;
export const IDLE_MINUTES = 30;

export interface RefreshOutcome {
  readonly personId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Sessions and their rotating refresh tokens; always called as the house. Only hashes of tokens are kept. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signIns: SignIns,
  ) {}

  /** Always under a new id: what a caller brought along before she signed in is worth nothing. */
  async open(personId: string, method: SignInMethod, from: Visitor): Promise<RefreshOutcome> {
    const sessionId = newId();
    await this.work.manager.query(
      `INSERT INTO sessions (id, person_id, expires_at, method, address, user_agent)
       VALUES ($1, $2, now() + make_interval(hours => $3), $4, $5, $6)`,
      [sessionId, personId, SESSION_HOURS, method, from.address, from.userAgent],
    );
    await this.signIns.record({ personId, method, from, sessionId });
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

  /** Whoever sits there has said who she is. */
  async confirm(sessionId: string): Promise<void> {
    await this.work.manager.query('UPDATE sessions SET confirmed_at = now() WHERE id = $1 AND ended_at IS NULL', [
      sessionId,
    ]);
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

  /** Tokens go on: a program that works is no reason to have forgotten a password. */
  async endAllOf(personId: string, reason: string): Promise<void> {
    await this.endOthersOf(personId, null, reason);
  }

  /** Tokens too. */
  async endEverythingOf(personId: string, reason: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE sessions SET ended_at = now(), end_reason = $2 WHERE person_id = $1 AND ended_at IS NULL',
      [personId, reason],
    );
  }

  /** Every one but `exceptId`. @returns how many */
  async endOthersOf(personId: string, exceptId: string | null, reason: string): Promise<number> {
    const [, ended] = await this.work.manager.query<[unknown, number]>(
      `UPDATE sessions SET ended_at = now(), end_reason = $3
       WHERE person_id = $1 AND id IS DISTINCT FROM $2 AND method <> 'token' AND ended_at IS NULL`,
      [personId, exceptId, reason],
    );
    return ended;
  }

  /** @returns whether she had such a live session */
  async endOneOf(personId: string, sessionId: string, reason: string): Promise<boolean> {
    const [, ended] = await this.work.manager.query<[unknown, number]>(
      `UPDATE sessions SET ended_at = now(), end_reason = $3 WHERE id = $2 AND person_id = $1 AND method <> 'token' AND ended_at IS NULL`,
      [personId, sessionId, reason],
    );
    return ended > 0;
  }

  liveOf(personId: string): Promise<SessionRow[]> {
    return this.work.manager.query<SessionRow[]>(
      `SELECT id, created_at AS "startedAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", method, address,
         user_agent AS "userAgent", ${networkOf('sessions.address')} AS network
       FROM sessions WHERE person_id = $1 AND method <> 'token' AND ended_at IS NULL AND expires_at > now()
         AND last_seen_at > now() - make_interval(mins => $2) ORDER BY last_seen_at DESC, id DESC LIMIT 100`,
      [personId, IDLE_MINUTES],
    );
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
