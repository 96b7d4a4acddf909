import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { passwordFits } from '../../org/index.js';
import { CredentialsAreWrong } from '../accounts.errors.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { accountSubject, Attempts } from './attempts.repository.js';
import { Sessions, type RefreshOutcome } from './sessions.repository.js';
import { SignIns } from './sign-ins.repository.js';
import { Turns } from './turns.js';
import type { Visitor } from './visitor.js';

/** Opens a session for a login and a password; every failure looks and lasts alike. */
@Injectable()
export class SignIn {
  private readonly turns = new Turns();

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
  ) {}

  /** @throws CredentialsAreWrong @throws TooManyAttempts */
  execute(login: string, password: string, from: Visitor): Promise<RefreshOutcome> {
    return this.turns.take(accountSubject(login), () => this.attempt(login, password, from));
  }

  private async attempt(login: string, password: string, from: Visitor): Promise<RefreshOutcome> {
    const subjects = [accountSubject(login), `ip:${from.address}`];
    const account = await this.work.run(HOUSE, 'read', async () => {
      await this.attempts.refuseIfLocked(subjects);
      return this.accounts.findByLogin(login);
    });
    // Outside of any transaction: hashing takes long, and a connection is dear.
    const fits = await passwordFits(password, account?.passwordHash);
    if (!account || !fits || !account.active) {
      await this.work.run(HOUSE, 'write', () => this.fail(subjects, account, fits, from));
      throw new CredentialsAreWrong({});
    }
    return this.work.run(HOUSE, 'write', async () => {
      await this.attempts.forgetFailures(accountSubject(login));
      return this.sessions.open(account.id, 'password', from);
    });
  }

  private async fail(subjects: string[], account: Credentials | null, fits: boolean, from: Visitor): Promise<void> {
    const reason = fits ? 'disabled' : 'wrong_password';
    await this.attempts.recordFailure(subjects);
    await this.signIns.record({ personId: account?.id ?? null, method: 'password', from, reason });
  }
}
