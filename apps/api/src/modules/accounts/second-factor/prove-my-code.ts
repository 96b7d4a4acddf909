import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { Failures } from '../sessions/failures.js';
import type { Visitor } from '../sessions/visitor.js';
import { ProveSecondFactor } from './prove-second-factor.js';
import { CodeIsWrong } from './second-factor.errors.js';

/** Asks whoever is signed in for a code of her app or a recovery code; a wrong one counts like one at the door. */
@Injectable()
export class ProveMyCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly failures: Failures,
    private readonly prove: ProveSecondFactor,
  ) {}

  /** @throws CodeIsWrong @throws TooManyAttempts */
  async execute(code: string, from: Visitor): Promise<void> {
    const { personId: id } = this.work.principal;
    const account = await this.work.asHouse(() => this.accounts.find(id));
    if (!account) throw new RowIsMissing({ type: 'account', id });
    const method = await this.work.asHouse(async () => {
      await this.failures.refuseIfLocked(account, from);
      return this.prove.byAny(id, code);
    });
    if (method) return;
    await this.failures.record(account, 'second_factor', 'wrong_code', from);
    throw new CodeIsWrong({});
  }
}
