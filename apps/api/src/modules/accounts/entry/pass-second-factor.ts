import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Credentials } from '../accounts.repository.js';
import { ProveSecondFactor } from '../second-factor/prove-second-factor.js';
import { SecondFactorIsWrong } from '../second-factor/second-factor.errors.js';
import { Failures } from '../sessions/failures.js';
import type { Visitor } from '../sessions/visitor.js';
import { AdmissionByTicket } from './admission-by-ticket.js';
import type { Admitted } from './admission.js';
import { TicketHolders } from './ticket-holders.js';

/** The second step of signing in: a code of the app or a recovery code. A wrong one counts like a wrong password. */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holders: TicketHolders,
    private readonly failures: Failures,
    private readonly prove: ProveSecondFactor,
    private readonly admission: AdmissionByTicket,
  ) {}

  /** @throws TicketIsOver @throws SecondFactorIsWrong @throws TooManyAttempts */
  async execute(ticket: string, code: string, from: Visitor): Promise<Admitted> {
    const { account } = await this.holders.holder(ticket, 'second_factor');
    return this.holders.inTurn(account, () => this.attempt(ticket, account, code, from));
  }

  private async attempt(ticket: string, account: Credentials, code: string, from: Visitor): Promise<Admitted> {
    const admitted = await this.work.run(HOUSE, 'write', async () => {
      await this.failures.refuseIfLocked(account, from);
      const method = await this.prove.byAny(account.id, code);
      return method && this.admission.admit(ticket, account, method, from);
    });
    if (admitted) return admitted;
    await this.failures.record(account, 'second_factor', 'wrong_code', from);
    throw new SecondFactorIsWrong({});
  }
}
