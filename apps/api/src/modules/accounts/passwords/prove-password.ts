import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { passwordFits } from '../../org/index.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { Failures } from '../sessions/failures.js';
import type { Visitor } from '../sessions/visitor.js';
import { PasswordIsWrong } from './password.errors.js';

/** Asks whoever is signed in for her password again, before something that a stolen session must not do. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly failures: Failures,
  ) {}

  /** A wrong one counts like one at the door. @throws PasswordIsWrong @throws TooManyAttempts */
  async mine(password: string, from: Visitor): Promise<Credentials> {
    const { personId: id } = this.work.principal;
    const account = await this.work.asHouse(async () => {
      const found = await this.accounts.find(id);
      if (found) await this.failures.refuseIfLocked(found, from);
      return found;
    });
    if (!account) throw new RowIsMissing({ type: 'account', id });
    if (await passwordFits(password, account.passwordHash)) return account;
    await this.failures.record(account, 'password', 'wrong_password', from);
    throw new PasswordIsWrong({});
  }
}
