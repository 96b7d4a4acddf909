import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Enrol, type Enrolment } from '../second-factor/enrol.js';
import { ProveSecondFactor } from '../second-factor/prove-second-factor.js';
import { CodeIsWrong } from '../second-factor/second-factor.errors.js';
import type { Visitor } from '../sessions/visitor.js';
import { AdmissionByTicket } from './admission-by-ticket.js';
import type { Admitted } from './admission.js';
import { TicketHolders } from './ticket-holders.js';

/** Somebody who owes a second factor sets it up before she is let in. */
@Injectable()
export class PassEnrolment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holders: TicketHolders,
    private readonly enrol: Enrol,
    private readonly prove: ProveSecondFactor,
    private readonly admission: AdmissionByTicket,
  ) {}

  /** @throws TicketIsOver */
  async begin(ticket: string): Promise<Enrolment> {
    const { account } = await this.holders.holder(ticket, 'enrolment');
    return this.work.run(HOUSE, 'write', () => this.enrol.begin(account));
  }

  /** @throws TicketIsOver @throws CodeIsWrong */
  async finish(ticket: string, code: string, from: Visitor): Promise<{ admitted: Admitted; recoveryCodes: string[] }> {
    const { account } = await this.holders.holder(ticket, 'enrolment');
    return this.holders.inTurn(account, () =>
      this.work.run(HOUSE, 'write', async () => {
        if (!(await this.prove.byApp(account.id, code))) throw new CodeIsWrong({});
        const recoveryCodes = await this.enrol.confirm(account.id);
        return { recoveryCodes, admitted: await this.admission.admit(ticket, account, 'second_factor', from) };
      }),
    );
  }
}
