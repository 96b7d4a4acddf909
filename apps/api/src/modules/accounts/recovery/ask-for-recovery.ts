import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { RecoveryAsked } from '../accounts.events.js';
import { Accounts } from '../accounts.repository.js';
import { Attempts } from '../sessions/attempts.repository.js';
import type { Visitor } from '../sessions/visitor.js';

/**
 * Somebody says she has forgotten her password. What is answered, and what is done meanwhile, is the same whether that
 * login exists or not: the letter is written later, from the outbox, or by nobody.
 */
@Injectable()
export class AskForRecovery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly events: EventBus,
  ) {}

  /** @throws TooManyAttempts for an address that asks again and again */
  async execute(login: string, from: Visitor): Promise<void> {
    const subject = `recovery:${login.toLowerCase()}`;
    const address = `ip:recovery ${from.address}`;
    await this.work.run(HOUSE, 'write', async () => {
      await this.attempts.refuseIfLocked([address]);
      const isTooMuch = await this.attempts.isLocked(subject);
      await this.attempts.recordFailure([subject, address]);
      const account = await this.accounts.findByLogin(login);
      const personId = account?.active && account.kind === 'employee' && !isTooMuch ? account.id : null;
      await this.events.publish(new RecoveryAsked({ personId }));
    });
  }
}
