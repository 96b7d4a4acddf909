import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ConflictStatus, Outcome } from './conflict.entity.js';
import { isSameCompany, type Company } from './same-company.js';
import type { Claim, Entry } from './verdict.js';

/** A registration that has not ended, with the last conflict it is a party of. */
export interface LiveClaim {
  readonly id: string;
  readonly number: string;
  readonly ownerId: string;
  readonly companyName: string;
  readonly creditCode: string | null;
  readonly customerId: string | null;
  readonly conflictId: string | null;
  readonly status: ConflictStatus | null;
  readonly outcome: Outcome | null;
  readonly percent: number | null;
  readonly leads: boolean;
}

/** What a registration is about, and what others of the same are looked for by. */
export interface Sought extends Company {
  readonly customerIds: readonly string[];
  readonly keys: readonly string[];
}

/** Whoever has a company on record: owns the customer, or works on a deal with it. */
export interface OnRecord {
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly customerId: string;
  readonly name: string;
  readonly creditCode: string | null;
}

export type InConflict<T> = T & { readonly conflictId: string };

const MARK = `'YYYY-MM-DD HH24:MI:SS.US"+00"'`;

/** What is known of claims to a company; always asked as the house, because the answer must not depend on who asks. */
@Injectable()
export class Claims {
  constructor(private readonly work: UnitOfWork) {}

  /** Registering is rare, and names that are only alike have no key in common to lock: one at a time. */
  async oneAtATime(): Promise<void> {
    await this.work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('registrations', 74))`);
  }

  async ofCompany({ customerIds, keys, ...company }: Sought): Promise<LiveClaim[]> {
    const found = await this.work.manager.query<LiveClaim[]>(
      `SELECT r.id, r.number, r.owner_id AS "ownerId", r.company_name AS "companyName", r.credit_code AS "creditCode",
         r.customer_id AS "customerId", k.id AS "conflictId", k.status, k.outcome, p.percent, (k.leader_id = r.id) IS TRUE AS leads
       FROM registrations r
       LEFT JOIN LATERAL (SELECT x.conflict_id, x.percent FROM registration_parties x WHERE x.registration_id = r.id
         ORDER BY x.added_at DESC, x.conflict_id DESC LIMIT 1) p ON true
       LEFT JOIN registration_conflicts k ON k.id = p.conflict_id
       WHERE r.ended_at IS NULL AND r.deleted_at IS NULL AND (r.customer_id = ANY ($1::uuid[]) OR r.name_keys && $2::text[] OR r.credit_code = $3)
       ORDER BY r.seq`,
      [customerIds, keys, company.creditCode],
    );
    return found.filter(
      ({ customerId, companyName, creditCode }) =>
        (customerId !== null && customerIds.includes(customerId)) ||
        isSameCompany(company, { name: companyName, creditCode }),
    );
  }

  /** Customers among these that may be the company. */
  async customersAmong(ids: readonly string[], company: Company): Promise<(Company & { readonly id: string })[]> {
    const found = await this.work.manager.query<(Company & { readonly id: string })[]>(
      'SELECT id, name, credit_code AS "creditCode" FROM customers WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL ORDER BY number',
      [ids],
    );
    return found.filter((customer) => isSameCompany(company, customer));
  }

  onRecord(customerIds: readonly string[]): Promise<OnRecord[]> {
    return this.work.manager.query<OnRecord[]>(
      `SELECT DISTINCT ON (p.id) p.id AS "ownerId", p.department_id AS "departmentId", c.id AS "customerId", c.name, c.credit_code AS "creditCode"
       FROM customers c
       LEFT JOIN opportunities o ON o.customer_id = c.id AND o.outcome = 'open' AND o.deleted_at IS NULL
       JOIN people p ON p.id IN (c.owner_id, o.owner_id) AND p.active
       WHERE c.id = ANY ($1::uuid[]) AND c.deleted_at IS NULL ORDER BY p.id, c.number`,
      [customerIds],
    );
  }

  /**
   * Everything that speaks for the registrations of conflicts: that they were made, and what their owners have on record
   * of the company. A customer counts since it was entered, or since it last came out of a pool: who lost it to the rule
   * begins anew, and a colleague who was given it stands where the one before her stood.
   */
  log(conflictIds: readonly string[]): Promise<InConflict<Entry>[]> {
    return this.work.manager.query<InConflict<Entry>[]>(
      `WITH claims AS (SELECT p.conflict_id, r.* FROM registration_parties p JOIN registrations r ON r.id = p.registration_id
           WHERE p.conflict_id = ANY ($1::uuid[])),
         companies AS (SELECT DISTINCT conflict_id, customer_id AS id FROM claims WHERE customer_id IS NOT NULL)
       SELECT e.conflict_id AS "conflictId", e.id AS "registrationId", e.kind, to_char(e.at AT TIME ZONE 'UTC', ${MARK}) AS at FROM (
         SELECT r.conflict_id, r.id, 'registration' AS kind, r.created_at AS at FROM claims r WHERE NOT r.by_record
         UNION ALL
         SELECT r.conflict_id, r.id, 'customer', coalesce((SELECT max(h.at) FROM customer_owners h WHERE h.customer_id = c.id
           AND h.previous_owner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = h.previous_owner_id)), c.created_at)
         FROM claims r JOIN customers c ON c.owner_id = r.owner_id JOIN companies x ON x.id = c.id AND x.conflict_id = r.conflict_id WHERE c.deleted_at IS NULL
         UNION ALL
         SELECT r.conflict_id, r.id, 'opportunity', o.created_at FROM claims r JOIN opportunities o ON o.owner_id = r.owner_id
         JOIN companies x ON x.id = o.customer_id AND x.conflict_id = r.conflict_id WHERE o.outcome = 'open' AND o.deleted_at IS NULL
       ) e`,
      [conflictIds],
    );
  }

  /** The parties of conflicts as claims, with what an earlier decision gave them. */
  async claimsOf(conflictIds: readonly string[]): Promise<InConflict<Claim>[]> {
    const rows = await this.work.manager.query<(InConflict<Omit<Claim, 'seq'>> & { seq: string })[]>(
      `SELECT p.conflict_id AS "conflictId", r.id AS "registrationId", r.seq::text AS seq, r.ended_at IS NOT NULL AS ended, b.percent AS kept, (b.leader_id = r.id) IS TRUE AS led
       FROM registration_parties p JOIN registrations r ON r.id = p.registration_id
       LEFT JOIN LATERAL (SELECT x.percent, k.leader_id FROM registration_parties x JOIN registration_conflicts k ON k.id = x.conflict_id
         WHERE x.registration_id = r.id AND k.status = 'decided' AND k.id <> p.conflict_id ORDER BY x.added_at DESC LIMIT 1) b ON true
       WHERE p.conflict_id = ANY ($1::uuid[]) ORDER BY r.seq`,
      [conflictIds],
    );
    return rows.map(({ seq, ...claim }) => ({ ...claim, seq: Number(seq) }));
  }

  /** Whether one of the departments stands in a joint venture or an agent. */
  async isPartner(parties: readonly { readonly departmentId: string | null }[]): Promise<boolean> {
    const [row] = await this.work.manager.query<{ partner: boolean }[]>(
      `WITH RECURSIVE up AS (SELECT id, parent_id, kind FROM departments WHERE id = ANY ($1::uuid[])
         UNION SELECT d.id, d.parent_id, d.kind FROM up JOIN departments d ON d.id = up.parent_id)
       SELECT EXISTS (SELECT 1 FROM up WHERE kind IN ('joint_venture', 'agent')) AS partner`,
      [parties.flatMap(({ departmentId }) => departmentId ?? [])],
    );
    return row?.partner ?? false;
  }
}
