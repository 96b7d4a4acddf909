import { companyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { probesOf, type Ruled } from '../customers/index.js';
import type { Company, Person } from './compared.js';

export interface Uncompared {
  readonly id: string;
  /** Null where there is no such record any more. */
  readonly name: string | null;
}

const COMPANIES_A_STEP = 100;
const PEOPLE_A_STEP = 500;
/** Names that more records than these share a key with are too common to be compared by it. */
const MOST_CANDIDATES = 60;

const CONTACT = 'c.id, c.customer_id AS "customerId", c.name, c.mobile, c.email, c.wechat';

/** What is still to be compared, and with what; always as the house. */
@Injectable()
export class Comparisons {
  constructor(private readonly work: UnitOfWork) {}

  /** Locked until the step is over; another worker takes the next ones. */
  nextCompanies(): Promise<Uncompared[]> {
    return this.work.manager.query<Uncompared[]>(
      `SELECT m.record_id AS id, coalesce(c.name, l.name) AS name FROM match_records m
       LEFT JOIN customers c ON c.id = m.record_id AND m.object = 'customer' LEFT JOIN leads l ON l.id = m.record_id AND m.object = 'lead'
       WHERE NOT m.compared AND m.object IN ('customer', 'lead') ORDER BY m.object, m.record_id LIMIT $1 FOR UPDATE OF m SKIP LOCKED`,
      [COMPANIES_A_STEP],
    );
  }

  nextPeople(): Promise<{ id: string }[]> {
    return this.work.manager.query<{ id: string }[]>(
      `SELECT m.record_id AS id FROM match_records m WHERE NOT m.compared AND m.object = 'contact'
       ORDER BY m.record_id LIMIT $1 FOR UPDATE OF m SKIP LOCKED`,
      [PEOPLE_A_STEP],
    );
  }

  /** The newest of a kind. */
  newest(kind: 'customer' | 'lead', most: number): Promise<Uncompared[]> {
    const sql =
      kind === 'customer'
        ? 'SELECT id, name FROM customers WHERE deleted_at IS NULL ORDER BY id DESC LIMIT $1'
        : `SELECT id, name FROM leads WHERE deleted_at IS NULL AND status <> 'qualified' ORDER BY id DESC LIMIT $1`;
    return this.work.manager.query<Uncompared[]>(sql, [most]);
  }

  newestPeople(most: number): Promise<{ id: string }[]> {
    return this.work.manager.query<{ id: string }[]>(
      'SELECT id FROM contacts WHERE deleted_at IS NULL ORDER BY id DESC LIMIT $1',
      [most],
    );
  }

  /** Live customers, and leads that have not become one, with what of these keys they have. */
  async companies(ids: readonly string[], prefixes: readonly string[]): Promise<Map<string, Company>> {
    const rows = await this.work.manager.query<Omit<Company, 'keys'>[]>(
      `SELECT 'customer' AS object, id, name FROM customers WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL
       UNION ALL SELECT 'lead', id, name FROM leads WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL AND status <> 'qualified'`,
      [ids],
    );
    const keys = await this.keysOf(rows, prefixes);
    return new Map(rows.map((row) => [row.id, { ...row, keys: keys.get(row.id) ?? [] }]));
  }

  /** By name: whatever shares a key of it. */
  byName(asked: readonly { id: string; name: string }[]): Promise<{ id: string; otherId: string }[]> {
    const probes = asked.map(({ id, name }) => ({ id, probes: probesOf(companyName(name)) }));
    return this.work.manager.query<{ id: string; otherId: string }[]>(
      `SELECT r.id, m.record_id AS "otherId" FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, probes jsonb)
       CROSS JOIN LATERAL (
         SELECT m.record_id FROM match_records m
         WHERE m.keys && ARRAY (SELECT jsonb_array_elements_text(r.probes)) AND m.object <> 'contact' AND m.record_id <> r.id LIMIT $2
       ) m`,
      [JSON.stringify(probes), MOST_CANDIDATES],
    );
  }

  /** By anything else: its own, or that of the people at a customer. */
  byKeys(asked: readonly Company[]): Promise<{ id: string; otherId: string }[]> {
    const probes = asked.filter(({ keys }) => keys.length > 0).map(({ id, keys }) => ({ id, keys }));
    return this.work.manager.query<{ id: string; otherId: string }[]>(
      `SELECT DISTINCT r.id, coalesce(c.customer_id, m.record_id) AS "otherId" FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, keys jsonb)
       CROSS JOIN LATERAL (
         SELECT m.object, m.record_id FROM match_records m
         WHERE m.keys && ARRAY (SELECT jsonb_array_elements_text(r.keys)) AND m.record_id <> r.id LIMIT $2
       ) m
       LEFT JOIN contacts c ON m.object = 'contact' AND c.id = m.record_id AND c.deleted_at IS NULL
       WHERE (m.object <> 'contact' OR c.id IS NOT NULL) AND coalesce(c.customer_id, m.record_id) <> r.id`,
      [JSON.stringify(probes), MOST_CANDIDATES],
    );
  }

  /** Live contacts among these, each with her colleagues at the same customer. */
  async colleagues(ids: readonly string[]): Promise<[Person, Person][]> {
    const rows = await this.work.manager.query<(Person & { of: string })[]>(
      `SELECT s.id AS of, ${CONTACT} FROM contacts s JOIN LATERAL (
         SELECT * FROM contacts c WHERE c.customer_id = s.customer_id AND c.deleted_at IS NULL ORDER BY c.id = s.id DESC, c.id LIMIT 200) c ON true
       WHERE s.id = ANY($1::uuid[]) AND s.deleted_at IS NULL`,
      [ids],
    );
    const herself = new Map(rows.filter(({ of, id }) => of === id).map((row) => [row.id, row]));
    return rows.flatMap((row) => {
      const one = herself.get(row.of);
      return one && row.id !== row.of ? [[one, row] as [Person, Person]] : [];
    });
  }

  async done(object: 'company' | 'contact', ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE match_records SET compared = true WHERE (object = 'contact') = $2 AND record_id = ANY($1::uuid[])`,
      [ids, object === 'contact'],
    );
  }

  /** The customers of these people are compared anew: by how somebody there is reached. */
  async customersAnew(contactIds: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE match_records SET compared = false WHERE object = 'customer' AND compared
         AND record_id IN (SELECT customer_id FROM contacts WHERE id = ANY($1::uuid[]))`,
      [contactIds],
    );
  }

  private async keysOf(rows: readonly { object: Ruled; id: string }[], prefixes: readonly string[]) {
    if (prefixes.length === 0) return new Map<string, string[]>();
    const found = await this.work.manager.query<{ id: string; keys: string[] }[]>(
      `SELECT r.id, array_agg(DISTINCT x.key) AS keys FROM unnest($1::uuid[]) AS r (id) CROSS JOIN LATERAL (
         SELECT unnest(m.keys) AS key FROM match_records m WHERE m.object IN ('customer', 'lead') AND m.record_id = r.id
         UNION ALL SELECT unnest(m.keys) FROM contacts c JOIN match_records m ON m.object = 'contact' AND m.record_id = c.id
           WHERE $3 AND c.customer_id = r.id AND c.deleted_at IS NULL) x
       WHERE left(x.key, 2) = ANY($2::text[]) GROUP BY r.id`,
      [rows.map(({ id }) => id), prefixes, prefixes.some((each) => each !== 'c:')],
    );
    return new Map(found.map(({ id, keys }) => [id, keys]));
  }
}
