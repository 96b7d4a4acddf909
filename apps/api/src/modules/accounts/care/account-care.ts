import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { SecondFactorBook } from '../second-factor/second-factor-book.js';
import { accountSubject, Attempts } from '../sessions/attempts.repository.js';
import { Sessions } from '../sessions/sessions.repository.js';
import type { AccountView } from './account.view.js';

/** What the security administrator sees of an account, and the small things she does to it. */
@Injectable()
export class AccountCare {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly factors: SecondFactorBook,
    private readonly sessions: Sessions,
  ) {}

  /** @throws RowIsMissing */
  show(id: string): Promise<AccountView> {
    return this.work.asHouse(async () => {
      const account = await this.accounts.find(id);
      if (!account) throw new RowIsMissing({ type: 'person', id });
      const factor = await this.factors.statusOf(id);
      return {
        kind: account.kind,
        active: account.active,
        locked: await this.attempts.isLocked(accountSubject(account.login)),
        hasPassword: account.passwordHash !== null,
        passwordSetAt: account.passwordSetAt.toISOString(),
        passwordOnceUntil: account.passwordOnceUntil?.toISOString() ?? null,
        secondFactorSince: factor.since,
        secondFactorRequired: factor.required,
        sessions: (await this.sessions.liveOf(id)).length,
        lastSignInAt: (await this.accounts.lastSignIn(id))?.toISOString() ?? null,
        travelling: account.travelling,
      };
    });
  }

  /** Lets somebody try again at once who was locked out. @throws RowIsMissing */
  async unlock(id: string): Promise<void> {
    await this.work.asHouse(async () => {
      const account = await this.accounts.find(id);
      if (!account) throw new RowIsMissing({ type: 'person', id });
      await this.attempts.forgetFailures(accountSubject(account.login));
      await this.accounts.touch(id);
    });
  }
}
