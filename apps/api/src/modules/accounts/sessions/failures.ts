import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { accountSubject, Attempts } from './attempts.repository.js';
import type { SignInMethod } from './session.view.js';
import { SignIns } from './sign-ins.repository.js';
import type { Visitor } from './visitor.js';

/** Wrong answers of somebody whose account is known: counted, and told in its history. */
@Injectable()
export class Failures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly signIns: SignIns,
  ) {}

  /** As the house. @throws TooManyAttempts */
  async refuseIfLocked({ login }: { login: string }, from: Visitor): Promise<void> {
    await this.attempts.refuseIfLocked([accountSubject(login), `ip:${from.address}`]);
  }

  /** In a transaction of its own, because the one that failed is taken back. */
  async record(
    account: { id: string; login: string },
    method: SignInMethod,
    reason: string,
    from: Visitor,
  ): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      await this.attempts.recordWrongAnswer(account.login, from, account.id);
      await this.signIns.record({ personId: account.id, method, from, reason });
    });
  }
}
