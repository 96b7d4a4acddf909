import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MoneyDto } from '../../../platform/http/money.dto.js';
import { Heading } from '../heads/heading.js';
import { ProxyBook } from '../proxies/proxy-book.js';
import { Posts } from './posts.js';
import type { Released } from './released.js';

/**
 * Gives somebody back what her release ended: she heads what nobody else was named for since, acts for whoever entrusted
 * nobody else, and the proxy for her seats ends. Her account stays as it is; whoever keeps accounts enables it.
 */
@Injectable()
export class TakeBackRelease {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly book: ProxyBook,
    private readonly heading: Heading,
  ) {}

  async execute(personId: string, released: Released): Promise<void> {
    const today = this.clock.today();
    await this.work.asHouse(async () => {
      for (const proxy of await this.posts.proxies(personId, today))
        if (released.entered.includes(proxy.id)) await this.book.close(proxy, today);
      await this.actAgain(personId, released, today);
      for (const head of released.heads) await this.headAgain(personId, head, today);
    });
  }

  private async actAgain(personId: string, { proxies }: Released, today: PlainDate): Promise<void> {
    for (const { principalId, until, policies, maxAmount, currency } of proxies.filter((each) => each.until >= today)) {
      const amount = maxAmount === null ? null : ({ amount: maxAmount, currency } as MoneyDto);
      const wish = { proxyId: personId, from: today, until, policies, maxAmount: amount };
      if (!(await this.posts.isEntrusted(principalId, wish))) await this.book.enter(principalId, wish);
    }
  }

  /** From the day on which she headed it no more, as if she had never ceased to. */
  private async headAgain(personId: string, head: Released['heads'][number], today: PlainDate): Promise<void> {
    const { departmentId, kind, until } = head;
    if (until !== null && until < today) return;
    const held = await this.posts.headsOf(departmentId, kind);
    // There may be several deputies, and none of them takes another's place.
    const rows = kind === 'deputy' ? held.filter((row) => row.personId === personId) : held;
    // Ended with the day on which she was released: while that day lasts the same row goes on, later another one begins.
    const running = rows.find((row) => row.personId === personId && row.until !== null && row.until === today);
    const begins = head.from !== null && head.from > today ? head.from : today;
    const from = running ? addDays(today, 1) : begins;
    const taken = rows.some(
      (row) =>
        row !== running && (row.until === null || row.until >= from) && (until === null || (row.from ?? from) <= until),
    );
    if (taken) return;
    if (running) await this.heading.end(departmentId, running.id, until);
    else await this.heading.name(departmentId, { personId, kind, from, until }, null, addDays(from, -1));
  }
}
