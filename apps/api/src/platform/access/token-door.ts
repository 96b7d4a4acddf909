import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { recognise } from '../audit/recognised.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { UnitOfWork, type WorkMode } from '../database/unit-of-work.js';
import { hashOf } from '../secrets/digest.js';
import { SignInRequired, TokenTravelledOpenly } from './access.errors.js';
import { HOUSE, type Principal } from './principal.js';
import { isTokenText, looksLikeToken } from './token-text.js';

/** Milliseconds between two notes that a token is in use. */
const NOTE_EVERY_MS = 60_000;

/** Lets in whoever sends a personal token: asked and answered in the round trip that opens the unit of work. */
@Injectable()
export class TokenDoor {
  private readonly logger = new Logger('access');
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  tokenOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
    const [scheme, text] = (headers.authorization ?? '').split(' ');
    return scheme?.toLowerCase() === 'bearer' && text && looksLikeToken(text) ? text : undefined;
  }

  /** @throws SignInRequired @throws TokenTravelledOpenly */
  async open(
    token: string,
    request: Pick<FastifyRequest, 'protocol' | 'ip' | 'headers'>,
    mode: WorkMode,
  ): Promise<Principal> {
    if (!isTokenText(token)) throw new SignInRequired({});
    const hash = hashOf(token);
    if (this.config.publicUrl.startsWith('https://') && request.protocol !== 'https') {
      await this.revoke(hash);
      throw new TokenTravelledOpenly({});
    }
    const principal = await this.work.signInByToken(hash, mode);
    if (!principal) {
      recognise(request, { tokenHash: hash });
      throw new SignInRequired({});
    }
    this.note(principal.sessionId as string, request.ip);
    return principal;
  }

  /** Whoever listened on the way has it now. */
  private async revoke(hash: string): Promise<void> {
    await this.work.run(HOUSE, 'write', (manager) =>
      manager.query(`SELECT revoke_token($1, 'sent over plain http')`, [hash]),
    );
  }

  /** That it was used is written at most once a minute, and nobody waits for it. */
  private note(sessionId: string, address: string): void {
    const now = Date.now();
    if (now - (this.noted.get(sessionId) ?? 0) < NOTE_EVERY_MS) return;
    if (this.noted.size > 10_000) this.noted.clear();
    this.noted.set(sessionId, now);
    this.work
      .run(HOUSE, 'write', (manager) =>
        manager.query('UPDATE sessions SET last_seen_at = now(), address = $2 WHERE id = $1', [sessionId, address]),
      )
      .catch((error: unknown) => this.logger.warn({ msg: 'the use of a token was not noted', error: String(error) }));
  }
}
