import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SessionIsUnknown } from '../accounts.errors.js';
import type { SessionRow } from './session.view.js';
import { Sessions } from './sessions.repository.js';

/** Looks at the sessions of one person and ends them, for herself or for the security administrator. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  liveOf(personId: string): Promise<SessionRow[]> {
    return this.work.asHouse(() => this.sessions.liveOf(personId));
  }

  /** @throws SessionIsUnknown for one that is over, or somebody else's */
  async one(personId: string, sessionId: string): Promise<void> {
    const ended = await this.work.asHouse(() => this.sessions.endOneOf(personId, sessionId, 'ended from another'));
    if (!ended) throw new SessionIsUnknown({});
  }

  async others(personId: string, exceptId: string | null): Promise<void> {
    await this.work.asHouse(() => this.sessions.endOthersOf(personId, exceptId, 'ended from another'));
  }
}
