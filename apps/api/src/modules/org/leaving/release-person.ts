import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DeactivatePerson } from '../actions/deactivate-person.js';
import { ProxyBook } from '../proxies/proxy-book.js';
import { Posts } from './posts.js';
import type { Released } from './released.js';

/** Long enough for every approval that may still come to a leaver's seat because a policy names her. */
const SEATS_KEPT_DAYS = 90;

/**
 * Lets a person go: she heads nothing and acts for nobody from tomorrow on, and her account is disabled now. Until her
 * successor at the head is named, an acting head counts as one, which is why today still knows her as the head.
 */
@Injectable()
export class ReleasePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly book: ProxyBook,
    private readonly deactivate: DeactivatePerson,
  ) {}

  /**
   * @param seatsToId who sits in her open approvals, where he may; she has a proxy already: then that one
   * @returns what ended with it, to be taken back
   */
  async execute(personId: string, seatsToId: string | null): Promise<Released> {
    const today = this.clock.today();
    const released = await this.work.asHouse(async () => {
      const proxies = await this.posts.proxies(personId, today);
      const received = proxies.filter(({ proxyId }) => proxyId === personId);
      for (const proxy of received) await this.book.close(proxy, today);
      const entrusted = proxies.some(({ principalId, policies }) => principalId === personId && policies === null);
      const entered: string[] = [];
      if (seatsToId !== null && !entrusted)
        entered.push(
          await this.book.enter(personId, {
            ...{ proxyId: seatsToId, from: today, until: addDays(today, SEATS_KEPT_DAYS) },
            ...{ policies: null, maxAmount: null },
          }),
        );
      return { proxies: received, entered, heads: await this.posts.leaveHeads(personId, today) };
    });
    await this.deactivate.execute(personId);
    return released;
  }
}
