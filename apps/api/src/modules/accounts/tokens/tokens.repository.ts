import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';

export interface TokenRow {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  createdAt: Date;
  createdByName: string | null;
  expiresAt: Date;
  /** Null where it was never used. */
  lastUsedAt: Date | null;
  lastAddress: string;
  endedAt: Date | null;
  endedFor: string | null;
}

export interface NewToken {
  readonly personId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

/** Personal tokens and the sessions behind them; always called as the house. Only hashes are kept. */
@Injectable()
export class Tokens {
  constructor(private readonly work: UnitOfWork) {}

  async add({ personId, name, scopes, days }: NewToken, text: string): Promise<string> {
    const id = newId();
    await this.work.manager.query(
      `INSERT INTO sessions (id, person_id, expires_at, method) VALUES ($1, $2, now() + make_interval(days => $3), 'token')`,
      [id, personId, days],
    );
    await this.work.manager.query(
      `INSERT INTO personal_tokens (id, person_id, name, hash, hint, scopes) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, personId, name, hashOf(text), text.slice(-4), scopes],
    );
    return id;
  }

  /** The newest first, the ended ones of the last ninety days among them. */
  of(personId: string): Promise<TokenRow[]> {
    return this.work.manager.query<TokenRow[]>(
      `SELECT t.id, t.name, t.hint, t.scopes, t.created_at AS "createdAt", o.name AS "createdByName",
         s.expires_at AS "expiresAt", CASE WHEN s.address <> '' THEN s.last_seen_at END AS "lastUsedAt",
         s.address AS "lastAddress", s.ended_at AS "endedAt", s.end_reason AS "endedFor"
       FROM personal_tokens t JOIN sessions s ON s.id = t.id LEFT JOIN shown_owners o ON o.id = t.created_by
       WHERE t.person_id = $1 AND (s.ended_at IS NULL OR s.ended_at > now() - interval '90 days')
       ORDER BY t.created_at DESC, t.id DESC LIMIT 200`,
      [personId],
    );
  }

  async countLive(personId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM personal_tokens t JOIN sessions s ON s.id = t.id
       WHERE t.person_id = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
      [personId],
    );
    return row?.n ?? 0;
  }

  /** @returns whether that person had such a token, still good */
  async revoke(personId: string, id: string, reason: string): Promise<boolean> {
    const [, ended] = await this.work.manager.query<[unknown, number]>(
      `UPDATE sessions SET ended_at = now(), end_reason = $3
       WHERE id = $2 AND person_id = $1 AND method = 'token' AND ended_at IS NULL`,
      [personId, id, reason],
    );
    if (ended === 0) return false;
    await this.work.manager.query(
      'UPDATE personal_tokens SET revoked_at = now(), revoked_for = $2, version = version + 1 WHERE id = $1',
      [id, reason],
    );
    return true;
  }
}
