import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { summed, type Counts } from '../moved-rows.repository.js';
import { CONTACT_COUNTS, moveSql, returnSql } from '../moving.sql.js';
import { MOVED_WITH_A_CONTACT, type MovedReference } from '../references.js';
import type { ContactMerge } from './contact-merge.entity.js';

const MOVES = 'contact_merge_moves';

/** The rows that name one entry of a person and are to name another. Always as the house: they go over whoever may see them. */
@Injectable()
export class ContactMoves {
  constructor(private readonly work: UnitOfWork) {}

  /** How many of each kind name the entry that would give way. */
  async counts(loserId: string, survivorId: string): Promise<Counts> {
    return summed(await this.work.asHouse(() => this.work.manager.query(CONTACT_COUNTS, [loserId, survivorId])));
  }

  move({ id, loserId, survivorId }: ContactMerge): Promise<Counts> {
    const pairs = JSON.stringify([{ from_id: loserId, to_id: survivorId }]);
    return this.each((reference) => moveSql(reference, MOVES), [id, pairs, this.work.authorId]);
  }

  /** What still names the survivor names the other again. @returns how many of each kind do not */
  giveBack({ id }: ContactMerge): Promise<Counts> {
    return this.each((reference) => returnSql(reference, MOVES), [id, this.work.authorId]);
  }

  /** The entries are compared with their colleagues anew. */
  async compareAnew(ids: readonly string[]): Promise<void> {
    const sql = `UPDATE match_records SET compared = false WHERE object = 'contact' AND record_id = ANY ($1::uuid[])`;
    await this.work.manager.query(sql, [ids]);
  }

  private async each(sqlOf: (reference: MovedReference) => string, values: unknown[]): Promise<Counts> {
    const rows: { kind: string; count: number }[] = [];
    for (const reference of MOVED_WITH_A_CONTACT) {
      const [row] = await this.work.manager.query<{ count: number }[]>(sqlOf(reference), values);
      rows.push({ kind: reference.kind, count: row?.count ?? 0 });
    }
    return summed(rows);
  }
}
