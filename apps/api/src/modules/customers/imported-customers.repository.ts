import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Holds } from '../../platform/subjects/holds.js';

@Injectable()
export class ImportedCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holds: Holds,
  ) {}

  /** Discards the customers of an import with their contacts. @returns how many have been built upon; nothing is discarded then. */
  async takeBack(importId: string): Promise<number> {
    return this.work.asHouse(async () => {
      const { manager } = this.work;
      const made = await manager.query<{ id: string; touched: boolean }[]>(
        `SELECT c.id, c.version > 1 OR EXISTS (SELECT 1 FROM contacts k WHERE k.customer_id = c.id AND (k.version > 1 OR k.id <> c.primary_contact_id)) AS touched
         FROM customers c WHERE c.import_id = $1 AND c.deleted_at IS NULL FOR UPDATE OF c`,
        [importId],
      );
      const ids = made.map(({ id }) => id);
      const held = await this.holds.heldAmong('customer', ids);
      const builtUpon = made.filter(({ id, touched }) => touched || held.has(id)).length;
      if (builtUpon > 0) return builtUpon;
      const gone =
        'deleted_at = app_now(), deleted_by = me(), version = version + 1, updated_at = app_now(), updated_by = me()';
      await manager.query(`UPDATE contacts SET ${gone} WHERE customer_id = ANY($1::uuid[]) AND deleted_at IS NULL`, [
        ids,
      ]);
      await manager.query(`UPDATE customers SET ${gone} WHERE id = ANY($1::uuid[])`, [ids]);
      return 0;
    });
  }
}
