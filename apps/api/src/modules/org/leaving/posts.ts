import { Injectable } from '@nestjs/common';
import { Heading } from '../heads/heading.js';
import { Heads } from '../heads/heads.repository.js';
import { Proxies } from '../proxies/proxies.repository.js';
import type { ProxyRow } from '../proxies/proxy.view.js';

/** The posts a person holds beside her position. */
@Injectable()
export class Posts {
  constructor(
    private readonly heads: Heads,
    private readonly heading: Heading,
    private readonly proxyRows: Proxies,
  ) {}

  async proxies(personId: string, today: string): Promise<ProxyRow[]> {
    return (await this.proxyRows.of(personId)).filter(({ until }) => until >= today);
  }

  async leaveHeads(personId: string, today: string): Promise<void> {
    for (const head of await this.heads.ofPerson(personId, today)) {
      if (head.from !== null && head.from > today) await this.heading.withdraw(head.departmentId, head.id);
      else if (head.until === null || head.until > today) await this.heading.end(head.departmentId, head.id, today);
    }
  }
}
