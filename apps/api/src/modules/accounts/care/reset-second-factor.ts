import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { SecondFactorBook } from '../second-factor/second-factor-book.js';
import { Sessions } from '../sessions/sessions.repository.js';
import { TellOfCare } from './tell-of-care.js';

/** Takes the second factor away from whoever lost her phone; her sessions end. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly factors: SecondFactorBook,
    private readonly sessions: Sessions,
    private readonly tell: TellOfCare,
  ) {}

  /** @throws RowIsMissing */
  async execute(id: string): Promise<void> {
    await this.work.asHouse(async () => {
      if (!(await this.accounts.find(id))) throw new RowIsMissing({ type: 'person', id });
      await this.factors.remove(id);
      await this.sessions.endAllOf(id, 'second factor reset');
      await this.tell.execute(id, 'second_factor_reset');
    });
  }
}
