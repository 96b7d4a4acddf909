import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SetPassword } from '../passwords/set-password.js';
import type { Visitor } from '../sessions/visitor.js';
import { AdmissionByTicket } from './admission-by-ticket.js';
import type { Admitted } from './admission.js';
import { TicketHolders } from './ticket-holders.js';

/** Whoever signed in with a password that somebody else set chooses her own before she is let in. */
@Injectable()
export class PassNewPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holders: TicketHolders,
    private readonly setPassword: SetPassword,
    private readonly admission: AdmissionByTicket,
  ) {}

  /** @throws TicketIsOver, and whatever the rules for passwords refuse */
  async execute(ticket: string, password: string, from: Visitor): Promise<Admitted> {
    const { account } = await this.holders.holder(ticket, 'new_password');
    return this.holders.inTurn(account, () =>
      this.work.run(HOUSE, 'write', async () => {
        await this.setPassword.execute(account, password);
        return this.admission.admit(ticket, account, 'new_password', from);
      }),
    );
  }
}
