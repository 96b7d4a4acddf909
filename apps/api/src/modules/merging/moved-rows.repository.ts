import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CustomerMerge } from './customer-merge.entity.js';
import { COUNTS, LOCKS, moveSql, returnSql } from './moving.sql.js';
import { MOVED } from './references.js';

export type Counts = Record<string, number>;

export interface StayedRow {
  readonly kind: string;
  readonly id: string;
}

const OWNERS = 'contacts.owner_id';
const MOST_NAMED = 100;

/** The rows that name one record and are to name another. Always as the house: they go over whoever may see them. */
@Injectable()
export class MovedRows {
  constructor(private readonly work: UnitOfWork) {}

  /** How many of each kind name the record that would give way. */
  async counts(loserId: string, survivorId: string): Promise<Counts> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ kind: string; count: number }[]>(COUNTS, [loserId, survivorId]),
    );
    return summed(rows);
  }

  /** Waits for whoever is working on a row that will go over, or is writing one; whoever writes one later waits. */
  async lock(loserId: string): Promise<void> {
    for (const sql of LOCKS) await this.work.manager.query(sql, [loserId]);
  }

  async move({ id, loserId, survivorId, joined }: CustomerMerge): Promise<Counts> {
    const pairs = {
      customer: [{ from_id: loserId, to_id: survivorId }],
      contact: joined.map(({ from, to }) => ({ from_id: from, to_id: to })),
    };
    const rows: { kind: string; count: number }[] = [];
    for (const reference of MOVED) {
      if (pairs[reference.to].length === 0) continue;
      const values = [id, JSON.stringify(pairs[reference.to]), this.work.authorId];
      const [row] = await this.work.manager.query<{ count: number }[]>(moveSql(reference), values);
      rows.push({ kind: reference.kind, count: row?.count ?? 0 });
    }
    return summed(rows);
  }

  /** What still names the survivor names the other again. @returns how many of each kind do not */
  async giveBack({ id }: CustomerMerge): Promise<Counts> {
    const rows: { kind: string; count: number }[] = [];
    for (const reference of MOVED) {
      const [row] = await this.work.manager.query<{ count: number }[]>(returnSql(reference), [id, this.work.authorId]);
      rows.push({ kind: reference.kind, count: row?.count ?? 0 });
    }
    return summed(rows);
  }

  /** Contacts are with whoever has their customer, where they were with whoever had it. */
  async contactsFollow({ id, survivorId }: CustomerMerge, from: readonly string[], to: Owner): Promise<void> {
    await this.work.manager.query(
      `WITH was AS (
         SELECT id, owner_id, department_id FROM contacts WHERE customer_id = $2 AND owner_id = ANY ($3::uuid[]) AND owner_id <> $4 FOR UPDATE
       ), moved AS (
         UPDATE contacts s SET owner_id = $4, department_id = $5, version = s.version + 1, updated_at = app_now(), updated_by = $6 FROM was w WHERE s.id = w.id
       )
       INSERT INTO customer_merge_moves (merge_id, reference, record_id, was, becomes, was_department_id)
       SELECT $1, '${OWNERS}', id::text, owner_id, $4, department_id FROM was`,
      [id, survivorId, from, to.ownerId, to.departmentId, this.work.authorId],
    );
  }

  async contactsReturn({ id }: CustomerMerge): Promise<void> {
    await this.work.manager.query(
      `WITH back AS (
         UPDATE contacts s SET owner_id = m.was, department_id = m.was_department_id, version = s.version + 1, updated_at = app_now(), updated_by = $2
         FROM customer_merge_moves m WHERE m.merge_id = $1 AND m.reference = '${OWNERS}' AND s.id = m.record_id::uuid AND s.owner_id = m.becomes RETURNING s.id::text AS id
       )
       UPDATE customer_merge_moves m SET outcome = CASE WHEN EXISTS (SELECT 1 FROM back b WHERE b.id = m.record_id) THEN 'returned' ELSE 'kept' END
       WHERE m.merge_id = $1 AND m.reference = '${OWNERS}'`,
      [id, this.work.authorId],
    );
  }

  /** The countdowns of both, from the contact and the contracts they have now; both are compared with others anew, and their people with each other. */
  async countAnew(ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE countdowns k SET signed = s.signed FROM (
         SELECT i.id, EXISTS (SELECT 1 FROM contracts c WHERE c.customer_id = i.id AND c.signed_on IS NOT NULL AND c.deleted_at IS NULL) AS signed
         FROM unnest($1::uuid[]) AS i (id)) s WHERE k.id = s.id AND k.signed <> s.signed`,
      [ids],
    );
    await this.work.manager.query('SELECT recount($1::uuid[])', [ids]);
    await this.work.manager.query(
      `UPDATE match_records SET compared = false WHERE (object = 'customer' AND record_id = ANY ($1::uuid[]))
         OR (object = 'contact' AND record_id IN (SELECT id FROM contacts WHERE customer_id = ANY ($1::uuid[])))`,
      [ids],
    );
  }

  /** What is no duplicate of the record that gave way is none of the survivor. */
  async dismissAlike({ loserId, survivorId }: CustomerMerge): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO duplicate_pairs (id, created_by, updated_by, one_object, one_id, other_object, other_id, verdict, score, reasons, dismissed_at, dismissed_by)
       SELECT gen_random_uuid(), $3, $3, CASE WHEN $2::uuid < x.id THEN 'customer' ELSE x.object END, least($2::uuid, x.id),
         CASE WHEN $2::uuid < x.id THEN x.object ELSE 'customer' END, greatest($2::uuid, x.id), x.verdict, x.score, x.reasons, x.dismissed_at, x.dismissed_by
       FROM (SELECT CASE WHEN one_id = $1 THEN other_id ELSE one_id END AS id, CASE WHEN one_id = $1 THEN other_object ELSE one_object END AS object,
           verdict, score, reasons, dismissed_at, dismissed_by
         FROM duplicate_pairs WHERE (one_id = $1 OR other_id = $1) AND dismissed_at IS NOT NULL AND deleted_at IS NULL) x
       WHERE x.id <> $2::uuid ON CONFLICT DO NOTHING`,
      [loserId, survivorId, HOUSE_ID],
    );
  }

  /** Those that an undo left with the survivor, at most a hundred. */
  async stayed(id: string): Promise<StayedRow[]> {
    const kinds = Object.fromEntries(
      MOVED.map((reference) => [`${reference.table}.${reference.column}`, reference.kind]),
    );
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ reference: string; id: string }[]>(
        `SELECT reference, record_id AS id FROM customer_merge_moves WHERE merge_id = $1 AND outcome = 'kept' ORDER BY reference, record_id LIMIT $2`,
        [id, MOST_NAMED],
      ),
    );
    return rows.flatMap((row) => {
      const kind = kinds[row.reference.replace(/\.(?:customer|contact)$/, '')];
      return kind ? [{ kind, id: row.id }] : [];
    });
  }
}

export interface Owner {
  readonly ownerId: string;
  readonly departmentId: string | null;
}

export function summed(rows: readonly { kind: string; count: number }[]): Counts {
  const counts: Counts = {};
  for (const { kind, count } of rows) if (count > 0) counts[kind] = (counts[kind] ?? 0) + count;
  return counts;
}
