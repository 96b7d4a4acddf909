import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@countersign/kernel';
import type { FastifyRequest } from 'fastify';
import { ConfirmationIsNeeded } from '../access/access.errors.js';
import { HOUSE } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { NumberIsUnconfirmed } from '../forbidden/forbidden.errors.js';
import { DomainError, type ErrorKind, type FieldProblem } from './domain-error.js';
import {
  IdempotencyKeyIsInvalid,
  IdempotencyKeyIsMissing,
  IdempotencyKeyWasUsed,
  TwinIsStillRunning,
} from './http.errors.js';
import { translateError } from './translate-error.js';

export const NEEDS_KEY = 'countersign:needs-idempotency-key';

/** This operation must be repeatable by its caller: without an `Idempotency-Key` it is refused. */
export const NeedsIdempotencyKey = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(NEEDS_KEY, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'One key for each intent; a repeat gets the first answer',
    }),
  );

interface Claim {
  readonly principalId: string;
  readonly method: string;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
}

interface Kept {
  fingerprint: string;
  status: number;
  body: unknown;
  refusal: { code: string; kind: ErrorKind; params: Record<string, unknown>; fields: FieldProblem[] } | null;
}

/**
 * Refusals the business did not decide, so they are not what the key stands for: a repeat may find them gone, or comes
 * with another version in its headers or with the fields put right.
 */
const PASSING = new Set(['unavailable', 'unauthenticated', 'too_many', 'invalid', 'stale', 'precondition_missing']);

/**
 * The same request twice has one effect and one answer. The row is written in the transaction of the effect, so that
 * neither can exist without the other; a twin that arrives meanwhile waits on the row's unique key.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws IdempotencyKeyIsMissing when the operation needs one. */
  claimOf(request: FastifyRequest, needed: boolean): Claim | undefined {
    const key = request.headers['idempotency-key'];
    if (key === undefined) {
      if (needed) throw new IdempotencyKeyIsMissing({});
      return undefined;
    }
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) throw new IdempotencyKeyIsInvalid({});
    if (request.method !== 'POST' && request.method !== 'PATCH' && !needed) return undefined;
    const content = `${request.url}\n${canonicalJson(request.body ?? null)}`;
    const fingerprint = createHash('sha256').update(content).digest('hex');
    return {
      principalId: this.work.principal.personId,
      method: request.method,
      route: request.routeOptions.url ?? '',
      key,
      fingerprint,
    };
  }

  /** @returns the first answer when this is a repeat; a kept refusal is thrown again. */
  async begin(claim: Claim): Promise<{ status: number; body: unknown } | undefined> {
    this.work.waitForLocks(2);
    const inserted = await this.insert(claim);
    this.work.waitForLocks(3);
    if (inserted) return undefined;
    const [kept] = await this.work.manager.query<Kept[]>(
      `SELECT fingerprint, status, body, refusal FROM idempotency_keys
       WHERE principal_id = $1 AND method = $2 AND route = $3 AND key = $4`,
      [claim.principalId, claim.method, claim.route, claim.key],
    );
    if (!kept) throw new TwinIsStillRunning({});
    if (kept.fingerprint !== claim.fingerprint) throw new IdempotencyKeyWasUsed({});
    if (kept.refusal)
      throw new DomainError(kept.refusal.code, kept.refusal.kind, kept.refusal.params, kept.refusal.fields);
    return kept;
  }

  async keep(claim: Claim, status: number, body: unknown): Promise<void> {
    await this.work.manager.query(
      `UPDATE idempotency_keys SET status = $5, body = $6::json
       WHERE principal_id = $1 AND method = $2 AND route = $3 AND key = $4`,
      [
        claim.principalId,
        claim.method,
        claim.route,
        claim.key,
        status,
        body === undefined ? null : JSON.stringify(body),
      ],
    );
  }

  /** Keeps a refusal of the business after the rollback, so that a repeat hears the same "no". */
  async keepRefusal(claim: Claim, error: unknown): Promise<void> {
    const refusal = translateError(error);
    if (
      PASSING.has(refusal.kind) ||
      refusal.code === ConfirmationIsNeeded.code ||
      refusal.code === NumberIsUnconfirmed.code ||
      refusal.code.startsWith('idempotency.') ||
      refusal.code === 'row.locked'
    )
      return;
    const { code, kind, params, fields } = refusal;
    await this.work.run(HOUSE, 'write', (manager) =>
      manager.query(
        `INSERT INTO idempotency_keys (principal_id, method, route, key, fingerprint, status, refusal)
         VALUES ($1, $2, $3, $4, $5, 0, $6::jsonb) ON CONFLICT DO NOTHING`,
        [
          claim.principalId,
          claim.method,
          claim.route,
          claim.key,
          claim.fingerprint,
          JSON.stringify({ code, kind, params, fields }),
        ],
      ),
    );
  }

  private async insert(claim: Claim): Promise<boolean> {
    try {
      const rows = await this.work.manager.query<unknown[]>(
        `INSERT INTO idempotency_keys (principal_id, method, route, key, fingerprint, status)
         VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT DO NOTHING RETURNING key`,
        [claim.principalId, claim.method, claim.route, claim.key, claim.fingerprint],
      );
      return rows.length === 1;
    } catch (error) {
      if (translateError(error).code === 'row.locked') throw new TwinIsStillRunning({});
      throw error;
    }
  }
}
