import { Injectable } from '@nestjs/common';
import { hashPassword, passwordFits } from '../../org/index.js';
import type { Credentials } from '../accounts.repository.js';
import { AccountRules } from '../rules/account-rules.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { PasswordIsCommon, PasswordIsTooShort, PasswordTellsWho, PasswordWasUsed } from './password.errors.js';
import { PasswordBook } from './passwords.repository.js';

/** Gives an account the password its person chose, if the rules allow it; called as the house. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly rules: AccountRules,
    private readonly book: PasswordBook,
  ) {}

  /** @throws PasswordIsTooShort @throws PasswordIsCommon @throws PasswordTellsWho @throws PasswordWasUsed */
  async execute(account: Pick<Credentials, 'id' | 'login' | 'name'>, password: string): Promise<void> {
    await this.check(account, password);
    const { passwordHistory: last } = await this.rules.current();
    if (last > 0) {
      for (const hash of (await this.book.formerOf(account.id, last)).slice(0, last)) {
        if (await passwordFits(password, hash)) throw new PasswordWasUsed({ last });
      }
    }
    await this.book.set(account.id, await hashPassword(password), null);
  }

  /** What can be said without looking at former ones. */
  async check({ login, name }: { login: string; name: string }, password: string): Promise<void> {
    const { passwordLength: least } = await this.rules.current();
    if ([...password].length < least) throw new PasswordIsTooShort({ least });
    const plain = password.toLowerCase();
    if (COMMON_PASSWORDS.has(plain)) throw new PasswordIsCommon({});
    if ([login, name].some((word) => word.length > 1 && plain.includes(word.toLowerCase())))
      throw new PasswordTellsWho({});
  }
}
