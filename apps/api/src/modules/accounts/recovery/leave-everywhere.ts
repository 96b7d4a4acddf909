import { Injectable } from '@nestjs/common';
import { Tickets } from '../entry/tickets.repository.js';
import { Sessions } from '../sessions/sessions.repository.js';

/** Ends whatever an account has open, half-open sign-ins too; as the house. */
@Injectable()
export class LeaveEverywhere {
  constructor(
    private readonly sessions: Sessions,
    private readonly tickets: Tickets,
  ) {}

  async execute(personId: string, reason: string): Promise<void> {
    await this.sessions.endAllOf(personId, reason);
    await this.tickets.withdrawAllOf(personId);
  }
}
