import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { legibleText } from '../../../platform/secrets/random-text.js';
import { hashPassword } from '../../org/index.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { AccountHasNoPassword } from '../passwords/password.errors.js';
import { PasswordBook } from '../passwords/passwords.repository.js';
import { LeaveEverywhere } from '../recovery/leave-everywhere.js';
import { TellOfCare } from './tell-of-care.js';

const ONE_TIME_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Gives somebody a password for one sign-in, at which she chooses her own. */
@Injectable()
export class GiveOneTimePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly book: PasswordBook,
    private readonly leave: LeaveEverywhere,
    private readonly tell: TellOfCare,
  ) {}

  /** Every session of hers ends. @throws RowIsMissing @throws AccountHasNoPassword */
  execute(personId: string): Promise<{ password: string; until: Date }> {
    return this.work.asHouse(async () => {
      const account = await personalAccount(this.accounts, personId);
      const password = legibleText(3);
      const until = new Date(Date.now() + ONE_TIME_HOURS * HOUR_MS);
      await this.book.set(account.id, await hashPassword(password), until);
      await this.leave.execute(account.id, 'one-time password given');
      await this.tell.execute(account.id, 'one_time_password');
      return { password, until };
    });
  }
}

/** As the house. @throws RowIsMissing @throws AccountHasNoPassword for a service account */
export async function personalAccount(accounts: Accounts, id: string): Promise<Credentials> {
  const account = await accounts.find(id);
  if (!account) throw new RowIsMissing({ type: 'person', id });
  if (account.kind === 'service') throw new AccountHasNoPassword({ name: account.name });
  return account;
}
