import { Injectable } from '@nestjs/common';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FINDABLE } from '../closed-organisation.js';
import { intervalSelect } from '../over-time/interval.js';
import { recordedJoin, recordedSelect } from '../over-time/interval.view.js';
import type { ProxyRow } from './proxy.view.js';

const SELECT = `SELECT ${recordedSelect('x')}, ${intervalSelect('x')}, p.id AS "principalId", p.name AS "principalName",
    q.id AS "proxyId", q.name AS "proxyName", x.policies, x.max_amount::text AS "maxAmount", x.currency
  FROM proxies x ${recordedJoin('x')} JOIN people p ON p.id = x.principal_id JOIN people q ON q.id = x.proxy_id
  WHERE x.retracted_at IS NULL`;

/** Who decides for whom when. Only the house reads them: whom they concern is checked before. */
@Injectable()
export class Proxies {
  constructor(private readonly work: UnitOfWork) {}

  /** Those a person gave and those she received. */
  of(personId: string): Promise<ProxyRow[]> {
    return this.rows(`${SELECT} AND $1 IN (x.principal_id, x.proxy_id) ORDER BY lower(x.during) DESC, x.id`, [
      personId,
    ]);
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<ProxyRow> {
    const [row] = await this.rows(`${SELECT} AND x.id = $1`, [id]);
    if (!row) throw new RowIsMissing({ type: 'proxy', id });
    return row;
  }

  /** One she gave or received, or of somebody whose proxies she keeps: any other is as good as not there. @throws RowIsMissing */
  async kept(id: string, me: Principal): Promise<ProxyRow> {
    const [row] = await this.rows(
      `${SELECT} AND x.id = $1 AND ($2 IN (x.principal_id, x.proxy_id) OR ($3 AND ${FINDABLE}))`,
      [id, me.personId, mayDo(me, 'person.manage')],
    );
    if (!row) throw new RowIsMissing({ type: 'proxy', id });
    return row;
  }

  /** Whether approvals of the same kind are entrusted to anybody on one of these days. */
  async isEntrusted(
    principalId: string,
    { from, until, policies }: Pick<ProxyRow, 'from' | 'until' | 'policies'>,
  ): Promise<boolean> {
    const rows = await this.rows(
      `${SELECT} AND x.principal_id = $1 AND x.during && daterange($2::date, $3::date, '[]')
         AND (x.policies IS NULL OR $4::text[] IS NULL OR x.policies && $4::text[])`,
      [principalId, from, until, policies],
    );
    return rows.length > 0;
  }

  private rows(sql: string, values: unknown[]): Promise<ProxyRow[]> {
    return this.work.asHouse(() => this.work.manager.query<ProxyRow[]>(sql, values));
  }
}
