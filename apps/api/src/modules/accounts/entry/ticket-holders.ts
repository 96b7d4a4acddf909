import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { TicketIsOver } from '../passwords/password.errors.js';
import { accountSubject } from '../sessions/attempts.repository.js';
import { Turns } from '../sessions/turns.js';
import { Tickets, type Step, type Ticket } from './tickets.repository.js';

/** Whose ticket it is, and for which step; one caller at a time for an account. */
@Injectable()
export class TicketHolders {
  private readonly turns = new Turns();

  constructor(
    private readonly work: UnitOfWork,
    private readonly tickets: Tickets,
    private readonly accounts: Accounts,
  ) {}

  /** @throws TicketIsOver for one that is unknown, used, over, or for another step */
  async holder(ticket: string, step: Step): Promise<{ ticket: Ticket; account: Credentials }> {
    return this.work.run(HOUSE, 'read', async () => {
      const found = await this.tickets.find(ticket);
      const account = found && found.step === step ? await this.accounts.find(found.personId) : null;
      if (!found || !account) throw new TicketIsOver({});
      return { ticket: found, account };
    });
  }

  inTurn<T>(account: Credentials, body: () => Promise<T>): Promise<T> {
    return this.turns.take(accountSubject(account.login), body);
  }
}
