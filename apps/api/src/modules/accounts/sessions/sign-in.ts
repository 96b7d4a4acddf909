import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { passwordFits } from '../../org/index.js';
import { CredentialsAreWrong } from '../accounts.errors.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { Admission, type Admitted } from '../entry/admission.js';
import { accountSubject, Attempts } from './attempts.repository.js';
import { SignIns } from './sign-ins.repository.js';
import { Turns } from './turns.js';
import type { Visitor } from './visitor.js';

/** The first step of signing in: a login and a password. Every failure looks and lasts alike. */
@Injectable()
export class SignIn {
  private readonly turns = new Turns();

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly signIns: SignIns,
    private readonly admission: Admission,
  ) {}

  /** @throws CredentialsAreWrong @throws TooManyAttempts */
  execute(login: string, password: string, from: Visitor): Promise<Admitted> {
    return this.turns.take(accountSubject(login), () => this.attempt(login, password, from));
  }

  private async attempt(login: string, password: string, from: Visitor): Promise<Admitted> {
    const subjects = [accountSubject(login), `ip:${from.address}`];
    const account = await this.work.run(HOUSE, 'read', async () => {
      await this.attempts.refuseIfLocked(subjects);
      return this.accounts.findByLogin(login);
    });
    // Outside of any transaction: hashing takes long, and a connection is dear.
    const fits = await passwordFits(password, account?.passwordHash);
    if (!account || !fits || !account.active || isOver(account)) {
      await this.work.run(HOUSE, 'write', () => this.fail(login, account, fits, from));
      throw new CredentialsAreWrong({});
    }
    return this.work.run(HOUSE, 'write', () => this.admission.admit(account, 'password', [], from));
  }

  private async fail(login: string, account: Credentials | null, fits: boolean, from: Visitor): Promise<void> {
    const reason = !fits ? 'wrong_password' : account?.active ? 'password_over' : 'disabled';
    await this.attempts.recordWrongAnswer(login, from, account?.id ?? null);
    await this.signIns.record({ personId: account?.id ?? null, method: 'password', from, reason });
  }
}

/** A one-time password that nobody used in time. */
function isOver({ passwordOnceUntil }: Credentials): boolean {
  return passwordOnceUntil !== null && passwordOnceUntil.getTime() < Date.now();
}
