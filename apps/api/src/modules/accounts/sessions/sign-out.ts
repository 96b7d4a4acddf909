import { Injectable } from '@nestjs/common';
import type { AccessTokenClaims } from '../../../platform/access/access-token.js';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Sessions } from './sessions.repository.js';

/** Ends one session, or every session of its person. Signing out twice is no mistake. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** By the refresh token of the cookie. */
  async execute(token: string | undefined, everywhere: boolean): Promise<void> {
    if (!token) return;
    await this.work.run(HOUSE, 'write', async () => {
      const session = everywhere ? await this.sessions.rotate(token) : null;
      if (session) await this.sessions.endAllOf(session.personId, 'signed out everywhere');
      else await this.sessions.endByToken(token);
    });
  }

  /** By an access token, for callers that keep no cookie; that of an ended session ends nothing more. */
  async executeFor({ sid, sub }: AccessTokenClaims, everywhere: boolean): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const ended = await this.sessions.end(sid, 'signed out');
      if (ended && everywhere) await this.sessions.endAllOf(sub, 'signed out everywhere');
    });
  }
}
