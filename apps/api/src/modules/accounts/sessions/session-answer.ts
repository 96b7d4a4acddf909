import { Injectable } from '@nestjs/common';
import { AccessTokens, type AccessTokenClaims } from '../../../platform/access/access-token.js';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People, personView } from '../../org/index.js';
import type { SessionView } from './session.view.js';

/** What a sign-in and a refresh answer: an access token and whose it is. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly people: People,
    private readonly work: UnitOfWork,
  ) {}

  claimsOf(authorization: string | undefined): AccessTokenClaims | undefined {
    return this.tokens.read(authorization);
  }

  async of({ personId, sessionId }: { personId: string; sessionId: string }): Promise<SessionView> {
    const person = await this.work.run(HOUSE, 'read', () => this.people.get(personId));
    return { ...this.tokens.issue({ sid: sessionId, sub: personId }), person: personView(person) };
  }
}
