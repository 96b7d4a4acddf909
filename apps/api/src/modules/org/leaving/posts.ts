import { Injectable } from '@nestjs/common';
import { Heading } from '../heads/heading.js';
import { Heads } from '../heads/heads.repository.js';
import { Proxies } from '../proxies/proxies.repository.js';
import type { HeadRow } from '../heads/head.view.js';
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

  isEntrusted(principalId: string, wish: Pick<ProxyRow, 'from' | 'until' | 'policies'>): Promise<boolean> {
    return this.proxyRows.isEntrusted(principalId, wish);
  }

  /** Who heads a department in one way, the latest first. */
  async headsOf(departmentId: string, kind: HeadRow['kind']): Promise<HeadRow[]> {
    return (await this.heads.of(departmentId)).filter((head) => head.kind === kind);
  }

  /** @returns what she headed, and until when */
  async leaveHeads(personId: string, today: string): Promise<HeadRow[]> {
    const headed = (await this.heads.ofPerson(personId, today)).filter(
      ({ from, until }) => (from !== null && from > today) || until === null || until > today,
    );
    for (const head of headed) {
      if (head.from !== null && head.from > today) await this.heading.withdraw(head.departmentId, head.id);
      else if (head.until === null || head.until > today) await this.heading.end(head.departmentId, head.id, today);
    }
    return headed;
  }
}
