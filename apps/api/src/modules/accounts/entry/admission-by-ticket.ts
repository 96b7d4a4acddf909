import { Injectable } from '@nestjs/common';
import type { Credentials } from '../accounts.repository.js';
import { TicketIsOver } from '../passwords/password.errors.js';
import type { Visitor } from '../sessions/visitor.js';
import { Admission, type Admitted } from './admission.js';
import { Tickets } from './tickets.repository.js';

/** Uses a ticket up and goes on to the next step; as the house. */
@Injectable()
export class AdmissionByTicket {
  constructor(
    private readonly tickets: Tickets,
    private readonly admission: Admission,
  ) {}

  /** @throws TicketIsOver */
  async admit(
    ticket: string,
    account: Credentials,
    by: 'second_factor' | 'recovery_code' | 'new_password',
    from: Visitor,
  ): Promise<Admitted> {
    const found = await this.tickets.find(ticket);
    if (!found || !(await this.tickets.use(ticket))) throw new TicketIsOver({});
    const method = found.method === 'sso' ? 'sso' : by;
    return this.admission.admit(account, method, [...found.passed, found.step], from);
  }
}
