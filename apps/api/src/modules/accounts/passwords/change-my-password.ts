import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EndSessions } from '../sessions/end-sessions.js';
import type { Visitor } from '../sessions/visitor.js';
import { ProvePassword } from './prove-password.js';
import { SetPassword } from './set-password.js';

/** Changes one's own password; every other session of hers ends. */
@Injectable()
export class ChangeMyPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
    private readonly setPassword: SetPassword,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws PasswordIsWrong @throws TooManyAttempts, and what the rules for passwords refuse */
  async execute(current: string, next: string, from: Visitor): Promise<void> {
    const { personId, sessionId } = this.work.principal;
    const account = await this.provePassword.mine(current, from);
    await this.work.asHouse(() => this.setPassword.execute(account, next));
    await this.endSessions.others(personId, sessionId);
  }
}
