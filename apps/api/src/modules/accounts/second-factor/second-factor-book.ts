import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Accounts } from '../accounts.repository.js';
import type { SecondFactorView } from '../me/my-security.controller.js';
import { AccountRules } from '../rules/account-rules.js';
import { SecondFactorDuty } from './second-factor-duty.js';
import { SecondFactors } from './second-factors.repository.js';

/** What an account's second factor is like; called as the house. */
@Injectable()
export class SecondFactorBook {
  constructor(
    private readonly factors: SecondFactors,
    private readonly duty: SecondFactorDuty,
    private readonly accounts: Accounts,
    private readonly rules: AccountRules,
  ) {}

  async stateOf(personId: string): Promise<'off' | 'begun' | 'on'> {
    const factor = await this.factors.find(personId);
    return !factor ? 'off' : factor.confirmedAt ? 'on' : 'begun';
  }

  async statusOf(personId: string): Promise<SecondFactorView> {
    const account = await this.accounts.find(personId);
    if (!account) throw new RowIsMissing({ type: 'account', id: personId });
    const [factor, { passwordLength }] = [await this.factors.find(personId), await this.rules.current()];
    return {
      since: factor?.confirmedAt?.toISOString() ?? null,
      codesLeft: await this.factors.codesLeft(personId),
      required: await this.duty.isRequired(account),
      excepted: this.duty.isOfTheDemo(account.login) && (await this.duty.administers(personId)),
      passwordSetAt: account.passwordSetAt.toISOString(),
      passwordLength,
    };
  }

  isRequired(account: { id: string; login: string }): Promise<boolean> {
    return this.duty.isRequired(account);
  }

  renewCodes(personId: string): Promise<string[]> {
    return this.factors.renewCodes(personId);
  }

  remove(personId: string): Promise<void> {
    return this.factors.remove(personId);
  }
}
