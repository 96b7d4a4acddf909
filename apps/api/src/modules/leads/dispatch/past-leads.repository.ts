import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PastLead } from './trial.js';

export interface NamedLead {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

/** Leads that came lately, to try rules on. */
@Injectable()
export class PastLeads {
  constructor(private readonly work: UnitOfWork) {}

  /** As the house: those of the last days, the earliest first; of more than `most` the latest. */
  async since(days: number, most: number): Promise<PastLead[]> {
    const sql = `SELECT l.id, l.owner_id AS "ownerId", l.created_at AS "createdAt",
        (l.created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "cameOn",
        CASE l.status WHEN 'qualified' THEN l.qualified_at WHEN 'unqualified' THEN l.updated_at END AS "closedAt",
        l.name, l.stock_code AS "stockCode", l.contact_name AS "contactName", l.title, l.phone, l.email, l.wechat, l.source,
        l.campaign, l.industry, l.region, l.address, l.need, l.product_interest AS "productInterest"
      FROM leads l WHERE l.deleted_at IS NULL AND l.created_at > app_now() - make_interval(days => $1)
      ORDER BY l.created_at DESC, l.id DESC LIMIT $2`;
    const rows = await this.work.manager.query<PastLead[]>(sql, [days, most]);
    return rows.reverse();
  }

  /** As the reader: those of them she sees, in the order of the ids. */
  named(ids: readonly string[]): Promise<NamedLead[]> {
    const sql = `SELECT l.id, l.number, l.name FROM leads l WHERE l.id = ANY($1::uuid[]) AND l.deleted_at IS NULL
      ORDER BY array_position($1::uuid[], l.id)`;
    return this.work.manager.query<NamedLead[]>(sql, [ids]);
  }
}
