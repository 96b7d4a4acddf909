import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SessionIsOver } from '../accounts.errors.js';
import { Sessions, type RefreshOutcome } from './sessions.repository.js';

/** Trades a refresh token for the next one. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** @throws SessionIsOver; the end that a reused token brings is committed all the same. */
  async execute(token: string | undefined): Promise<RefreshOutcome> {
    if (!token) throw new SessionIsOver({});
    const next = await this.work.run(HOUSE, 'write', () => this.sessions.rotate(token));
    if (!next) throw new SessionIsOver({});
    return next;
  }
}
