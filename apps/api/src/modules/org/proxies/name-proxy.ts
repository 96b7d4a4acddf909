import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MoneyDto } from '../../../platform/http/money.dto.js';
import { suffices } from '../over-time/authority.js';
import { checkStretch } from '../over-time/interval.js';
import { ProxyIsThePrincipal, ProxyLacksAuthority } from '../over-time/over-time.errors.js';
import { Places, type Setting } from '../over-time/places.js';
import { Proxies } from './proxies.repository.js';
import { ProxyBook } from './proxy-book.js';
import type { ProxyRow } from './proxy.view.js';

export interface ProxyWish {
  readonly proxyId: string;
  readonly from: string;
  readonly until: string;
  readonly policies: string[] | null;
  readonly maxAmount: MoneyDto | null;
}

/** Entrusts one's approvals to somebody of at least the same authority, for a while. */
@Injectable()
export class NameProxy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly proxies: Proxies,
    private readonly book: ProxyBook,
  ) {}

  /** @throws what is wrong with it, naming the field */
  async execute(principalId: string, wish: ProxyWish): Promise<ProxyRow> {
    checkStretch(wish.from, wish.until, this.clock.today());
    checkAuthority(await this.places.on(wish.from), principalId, wish.proxyId);
    return this.proxies.get(await this.work.asHouse(() => this.book.enter(principalId, wish)));
  }

  /** What has begun ends now; what has not begun never does. */
  async end(proxy: ProxyRow): Promise<void> {
    await this.work.asHouse(() => this.book.close(proxy, this.clock.today()));
  }
}

function checkAuthority(setting: Setting, principalId: string, proxyId: string): void {
  if (principalId === proxyId)
    throw new ProxyIsThePrincipal({}, [{ pointer: '/proxyId', code: ProxyIsThePrincipal.code }]);
  const principal = setting.active(principalId, '/principalId');
  const proxy = setting.active(proxyId, '/proxyId');
  if (suffices(setting.rank(proxy), setting.rank(principal))) return;
  const params = { proxy: proxy.name, principal: principal.name };
  throw new ProxyLacksAuthority(params, [{ pointer: '/proxyId', code: ProxyLacksAuthority.code, params }]);
}
