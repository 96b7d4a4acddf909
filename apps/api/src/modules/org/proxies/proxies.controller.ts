import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { PermissionIsMissing } from '../../../platform/access/access.errors.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import {
  IntervalIsPast,
  IntervalIsReversed,
  IntervalIsTooLong,
  ProxiesAreCircular,
  ProxyChainIsTooLong,
  ProxyIsThePrincipal,
  ProxyLacksAuthority,
  ProxyOverlaps,
} from '../over-time/over-time.errors.js';
import { named, Whose, WhoseQueryDto } from '../over-time/whose.js';
import { NameProxy } from './name-proxy.js';
import { Proxies } from './proxies.repository.js';
import { NameProxyDto, ProxiesView, ProxyView, proxyView } from './proxy.view.js';

const REFUSALS = [
  IntervalIsPast,
  IntervalIsReversed,
  IntervalIsTooLong,
  ProxiesAreCircular,
  ProxyChainIsTooLong,
  ProxyIsThePrincipal,
  ProxyLacksAuthority,
  ProxyOverlaps,
  PermissionIsMissing,
];

@ApiTags('people')
@Controller('proxies')
export class ProxiesController {
  constructor(
    private readonly proxies: Proxies,
    private readonly nameProxy: NameProxy,
    private readonly clock: Clock,
    private readonly whose: Whose,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({
    id: 'listProxies',
    summary: 'The proxies I gave and received; with person.manage those of anybody',
    returns: ProxiesView,
    refuses: [PermissionIsMissing],
  })
  async list(@Me() me: Principal, @Query() { personId }: WhoseQueryDto): Promise<ProxiesView> {
    const rows = await this.proxies.of(await this.whose.affairs(me, personId));
    return { items: rows.map((row) => proxyView(row, this.clock.today())) };
  }

  @Post()
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({
    id: 'nameProxy',
    summary: 'Entrust approvals to somebody for a while',
    returns: ProxyView,
    status: 201,
    refuses: REFUSALS,
  })
  async create(@Me() me: Principal, @Body() { principalId, ...wish }: NameProxyDto): Promise<ProxyView> {
    return proxyView(await this.nameProxy.execute(named(me, principalId), wish), this.clock.today());
  }

  /** Only who gave it takes it back; who received it knows of it and is told so. */
  @Delete(':id')
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({ id: 'endProxy', summary: 'Withdraw a proxy, or end it now', refuses: [PermissionIsMissing] })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    const proxy = await this.proxies.kept(id, me);
    named(me, proxy.principalId);
    await this.nameProxy.end(proxy);
  }
}
