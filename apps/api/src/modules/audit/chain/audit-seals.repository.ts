import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { NO_SEAL, type AuditSeal, type Leaves, type SealBefore, type SealedEntry } from './entry-seal.js';

const SEAL_LOCK = 4_715_122;

const SEAL = `number, kind, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt",
  after_id::text AS "afterId", up_to_id::text AS "upToId", entries, parts, previous_hash AS "previousHash", hash`;
/** Every column as PostgreSQL writes it; the order is part of what is hashed. */
const COLUMNS = `ARRAY[id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id::text, on_behalf_of::text, as_house::text,
  request_id, address, agent, method, route, job, token_id, action, subject_type, subject_id::text, before::text, after::text, refused::text, code]`;

/** The seals over the log: written once, never changed. */
@Injectable()
export class AuditSeals {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<AuditSeal[]> {
    return this.work.manager.query<AuditSeal[]>(`SELECT ${SEAL} FROM audit_seals ORDER BY number`);
  }

  async last(): Promise<AuditSeal | null> {
    const [seal] = await this.work.manager.query<AuditSeal[]>(
      `SELECT ${SEAL} FROM audit_seals ORDER BY number DESC LIMIT 1`,
    );
    return seal ?? null;
  }

  /** The newest seal, for the one who makes the next: nobody else can until this transaction ends. Writers never wait. */
  async lastForNext(): Promise<SealBefore> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    return (await this.last()) ?? NO_SEAL;
  }

  /** Entries above one id up to another, in the order of ids. */
  entries(afterId: string, upToId: string, limit: number): Promise<SealedEntry[]> {
    return this.work.manager.query<SealedEntry[]>(
      `SELECT id::text AS id, audit_month(at) AS month, ${COLUMNS} AS columns FROM audit_log
       WHERE id > $1::bigint AND id <= $2::bigint ORDER BY audit_log.id, at LIMIT $3`,
      [afterId, upToId, limit],
    );
  }

  async insert(seal: AuditSeal, leaves: readonly Leaves[]): Promise<void> {
    const { number, kind, sealedAt, afterId, upToId, entries, parts, previousHash, hash } = seal;
    await this.work.manager.query(
      `INSERT INTO audit_seals (number, kind, sealed_at, after_id, up_to_id, entries, parts, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
      [number, kind, sealedAt, afterId, upToId, entries, JSON.stringify(parts), previousHash, hash],
    );
    for (const { month, ids, hashes } of leaves) {
      await this.work.manager.query(
        'INSERT INTO audit_leaves (seal, month, ids, hashes) VALUES ($1, $2, $3::bigint[], $4)',
        [number, month, ids, Buffer.from(hashes.join(''), 'hex')],
      );
    }
  }

  async leavesOf(number: number): Promise<Leaves[]> {
    const rows = await this.work.manager.query<{ month: string; ids: string[]; hashes: string }[]>(
      `SELECT month, ids::text[] AS ids, encode(hashes, 'hex') AS hashes FROM audit_leaves WHERE seal = $1`,
      [number],
    );
    return rows.map(({ hashes, ...row }) => ({ ...row, hashes: hashes.match(/.{64}/g) ?? [] }));
  }

  /** The months that went, oldest first. */
  async dropped(): Promise<string[]> {
    const rows = await this.work.manager.query<{ month: string }[]>(
      `SELECT DISTINCT parts -> 0 ->> 'month' AS month FROM audit_seals WHERE kind = 'drop' ORDER BY 1`,
    );
    return rows.map(({ month }) => month);
  }

  /** How many entries no seal covers yet: the end of the log that only the database itself protects. */
  async unsealed(): Promise<number> {
    const [{ n } = { n: 0 }] = await this.work.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM audit_log WHERE id > coalesce((SELECT max(up_to_id) FROM audit_seals), 0)`,
    );
    return n;
  }
}
