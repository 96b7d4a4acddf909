import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FoundRecord } from './subject-request.entity.js';

export interface PersonRow {
  readonly type: FoundRecord['type'];
  readonly id: string;
  readonly number: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly customerId: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
  readonly discarded: boolean;
}

export interface Sought {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Digits alone. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
  readonly company: string | null;
}

const digits = (column: string): string =>
  `regexp_replace(regexp_replace(coalesce(${column}, ''), '\\D', '', 'g'), '^(00)?86(1[3-9][0-9]{9})$', '\\2')`;
const same = (column: string, parameter: string): string => `lower(btrim(${column})) = ANY(${parameter}::text[])`;

const CONTACTS = `SELECT 'contact' AS type, k.id, k.number, k.name, c.name AS company, k.customer_id AS "customerId", k.mobile, k.office_phone AS phone,
    k.email, k.wechat, k.deleted_at IS NOT NULL AS discarded
  FROM contacts k LEFT JOIN customers c ON c.id = k.customer_id
  WHERE k.id = ANY($1::uuid[]) OR ${digits('k.mobile')} = ANY($2::text[]) OR ${same('k.email', '$3')} OR ${same('k.wechat', '$4')}
    OR (btrim(k.name) = ANY($5::text[]) AND (${digits('k.office_phone')} = ANY($2::text[]) OR ($6 <> '' AND strpos(c.name, $6) > 0)))`;
const LEADS = `SELECT 'lead' AS type, l.id, l.number, l.contact_name AS name, l.name AS company, l.customer_id AS "customerId", l.phone AS mobile, NULL AS phone,
    l.email, l.wechat, l.deleted_at IS NOT NULL AS discarded
  FROM leads l
  WHERE l.id = ANY($1::uuid[]) OR ${digits('l.phone')} = ANY($2::text[]) OR ${same('l.email', '$3')} OR ${same('l.wechat', '$4')}
    OR (btrim(l.contact_name) = ANY($5::text[]) AND $6 <> '' AND strpos(l.name, $6) > 0)`;
const OF_CUSTOMERS = ['opportunities', 'quotes', 'contracts', 'projects', 'registrations', 'activities']
  .map((table) => `SELECT id FROM ${table} WHERE customer_id = ANY($1::uuid[])`)
  .join(' UNION ALL ');
const ON_RECORDS = ['notes', 'attachments']
  .map((table) => `SELECT id FROM ${table} WHERE subject_id = ANY($1::uuid[])`)
  .join(' UNION ALL ');
/** Beyond so many it is no person that was looked for. */
const MOST = 200;

/** Who is known under a telephone, a mail address, a WeChat id, or a name at a company; as the house, the recycle bin too. */
@Injectable()
export class Persons {
  constructor(private readonly work: UnitOfWork) {}

  known({ ids, names, phones, emails, wechats, company }: Sought): Promise<PersonRow[]> {
    return this.work.manager.query<PersonRow[]>(`${CONTACTS} UNION ALL ${LEADS} ORDER BY 1, 3 LIMIT ${MOST}`, [
      ids,
      phones,
      emails,
      wechats.map((wechat) => wechat.toLowerCase()),
      names,
      company ?? '',
    ]);
  }

  /** Her records, their customers, and what was done with these and said on them: where her name alone may mean her. */
  async circleOf(rows: readonly PersonRow[]): Promise<string[]> {
    const records = rows.map(({ id }) => id);
    const customers = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))];
    const deals = await this.idsBy(OF_CUSTOMERS, customers);
    const ids = [...records, ...customers, ...deals];
    return [...ids, ...(await this.idsBy(ON_RECORDS, ids))];
  }

  private async idsBy(sql: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return rows.map(({ id }) => id);
  }

  /** Those of the records that were erased. */
  async erasedAmong(table: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        'SELECT record_id AS id FROM erased_records WHERE table_name = $1 AND record_id = ANY($2::uuid[])',
        [table, ids],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }
}
