import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Customers about whose way into a pool somebody appeals, whoever may see the appeal. */
@Injectable()
export class OpenAppeals {
  constructor(private readonly work: UnitOfWork) {}

  async among(ids: readonly string[]): Promise<Set<string>> {
    const sql = `SELECT customer_id AS id FROM pool_appeals WHERE customer_id = ANY ($1::uuid[]) AND status = 'open' AND deleted_at IS NULL`;
    const rows = await this.work.asHouse(() => this.work.manager.query<{ id: string }[]>(sql, [ids]));
    return new Set(rows.map(({ id }) => id));
  }
}
