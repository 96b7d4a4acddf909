import { Inject, Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { openTicket } from '../../../platform/forbidden/found-ticket.js';
import { Exceptions } from '../exceptions/exceptions.repository.js';
import { ExceptionIsAskedFor, ExceptionIsNotYours, TicketIsNotGood } from '../privacy.errors.js';
import { ExceptionAskedFor } from '../privacy.events.js';

const TICKET_HOURS = 24;

/** Whoever was refused a number asks that it be let through there. The number itself is not sent a second time. */
@Injectable()
export class AskForException {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exceptions: Exceptions,
    private readonly events: EventBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** @throws TicketIsNotGood, ExceptionIsAskedFor */
  async execute(sealed: string, reason: string): Promise<string> {
    const { personId: byId } = this.work.principal;
    const ticket = openTicket(sealed, this.installation.secret);
    if (!ticket || ticket.personId !== byId || this.isOld(ticket.refusedAt)) throw new TicketIsNotGood({});
    const { personId: _, refusedAt: __, ...found } = ticket;
    const { exceptionId, personIds } = await this.work.asHouse(async () => {
      if (await this.exceptions.isOpen(found)) throw new ExceptionIsAskedFor({});
      const { id } = await this.exceptions.open(found, byId, reason.trim());
      return { exceptionId: id, personIds: await this.exceptions.deciders(byId) };
    });
    await this.events.publish(new ExceptionAskedFor({ exceptionId, byId, reason: reason.trim(), personIds }));
    return exceptionId;
  }

  /** @throws RowIsMissing, ExceptionIsNotYours, ExceptionIsDecided */
  async end(id: string): Promise<void> {
    await this.exceptions.show(id);
    const { principal, now } = this.work;
    await this.work.asHouse(async () => {
      const exception = await this.exceptions.getForChange(id);
      const mine = exception.askerId === principal.personId;
      if (!mine && (exception.status === 'open' || !mayDo(principal, 'privacy.except')))
        throw new ExceptionIsNotYours({});
      exception.end(principal.personId, now);
      await this.exceptions.save(exception);
    });
  }

  private isOld(refusedAt: string): boolean {
    return this.work.now.getTime() - Date.parse(refusedAt) > TICKET_HOURS * 3_600_000;
  }
}
