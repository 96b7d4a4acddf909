import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Intervals } from '../over-time/intervals.repository.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import { ProxyOverlaps } from '../over-time/over-time.errors.js';
import { Proxies } from './proxies.repository.js';
import type { ProxyWish } from './name-proxy.js';
import type { ProxyRow } from './proxy.view.js';

/** Writes who decides for whom; called as the house. */
@Injectable()
export class ProxyBook {
  constructor(
    private readonly proxies: Proxies,
    private readonly intervals: Intervals,
    private readonly changes: OrganisationChanges,
  ) {}

  /** @throws ProxyOverlaps */
  async enter(principalId: string, wish: ProxyWish): Promise<string> {
    const { proxyId, from, until, policies, maxAmount } = wish;
    await this.intervals.inTurn();
    if (await this.proxies.isEntrusted(principalId, wish))
      throw new ProxyOverlaps({}, [{ pointer: '/from', code: ProxyOverlaps.code }]);
    const values = [principalId, proxyId, policies, maxAmount?.amount ?? null, maxAmount?.currency ?? null];
    const id = await this.intervals.record('proxies', values, { from, until });
    await this.changes.settle('proxy', [principalId, proxyId], from);
    return id;
  }

  /** What has begun ends now; what has not begun never does. */
  async close(proxy: ProxyRow, today: string): Promise<void> {
    if (proxy.until < today) return;
    await this.intervals.makeWay('proxies', proxy, today, addDays(today, -1));
    await this.changes.settle('proxy', [proxy.principalId, proxy.proxyId], proxy.from);
  }
}
