import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { SecondFactorBook } from '../second-factor/second-factor-book.js';

export const CONFIRMING = ['password', 'second_factor'] as const;
export type Confirming = (typeof CONFIRMING)[number];

/** How somebody who is signed in can say once more that it is she. */
@Injectable()
export class ConfirmingWays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly book: SecondFactorBook,
  ) {}

  /** None for whoever signs in at the identity provider alone, and does so again. */
  mine(): Promise<Confirming[]> {
    const { personId } = this.work.principal;
    return this.work.asHouse(async () => {
      const ways: Confirming[] = [];
      if ((await this.accounts.find(personId))?.passwordHash) ways.push('password');
      if ((await this.book.stateOf(personId)) === 'on') ways.push('second_factor');
      return ways;
    });
  }
}
