import { Injectable } from '@nestjs/common';
import { likeLiteral } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import type { Candidate } from './duplicate-hint.js';
import type { DuplicateProbe } from './duplicates.js';

/** Shorter cores are too common to be the beginning of somebody else's name. */
const SHORTEST_PREFIX = 4;

/** Customers that share something with a company that is about to be entered, each way by its own index. */
@Injectable()
export class KnownCompanies {
  constructor(private readonly work: UnitOfWork) {}

  customers({ folded, core, keys, creditCode }: DuplicateProbe): Promise<Candidate[]> {
    const { searchGrams } = searchColumns(core.length > 1 ? core : folded);
    return this.work.manager.query<Candidate[]>(
      `WITH found AS (
         (SELECT m.record_id AS id FROM match_records m WHERE m.keys && $4::text[] AND m.object = 'customer' LIMIT 100)
         UNION (SELECT c.id FROM customers c WHERE c.name_folded = $1 AND c.deleted_at IS NULL)
         UNION (SELECT c.id FROM customers c WHERE c.credit_code = $3 AND c.credit_code IS NOT NULL AND c.deleted_at IS NULL)
         UNION (SELECT c.id FROM customers c WHERE c.name_core = ANY($2::text[]) AND c.deleted_at IS NULL LIMIT 50)
         UNION (SELECT c.id FROM customers c WHERE c.search_grams @> $5::text[] AND c.name_core LIKE $6 AND c.deleted_at IS NULL LIMIT 50)
       )
       SELECT c.id, c.name, o.name AS "ownerName", 'customer' AS object,
         array_remove(ARRAY[CASE WHEN c.name_folded = $1 THEN 'name' END, CASE WHEN c.credit_code = $3 THEN 'creditCode' END], NULL) AS same
       FROM found JOIN customers c ON c.id = found.id JOIN shown_owners o ON o.id = c.owner_id
       WHERE c.deleted_at IS NULL`,
      [
        folded,
        namesWithin(core),
        creditCode,
        keys,
        searchGrams.filter((gram) => core.includes(gram)),
        `%${likeLiteral(core)}%`,
      ],
    );
  }

  /** By how somebody there is reached. */
  async customersByContact({ reached: { contact } }: DuplicateProbe): Promise<Candidate[]> {
    const { phone, email, wechat } = contact;
    if (phone.length + email.length + wechat.length === 0) return [];
    return this.work.manager.query<Candidate[]>(
      `SELECT c.id, c.name, o.name AS "ownerName", 'customer' AS object, array_remove(ARRAY[
           CASE WHEN bool_or(m.keys && $1::text[]) THEN 'phone' END, CASE WHEN bool_or(m.keys && $2::text[]) THEN 'email' END,
           CASE WHEN bool_or(m.keys && $3::text[]) THEN 'wechat' END], NULL) AS same
       FROM match_records m JOIN contacts k ON k.id = m.record_id JOIN customers c ON c.id = k.customer_id JOIN shown_owners o ON o.id = c.owner_id
       WHERE m.keys && ($1::text[] || $2::text[] || $3::text[]) AND m.object = 'contact' AND k.deleted_at IS NULL AND c.deleted_at IS NULL
       GROUP BY c.id, c.name, o.name LIMIT 20`,
      [phone, email, wechat],
    );
  }
}

/** The core itself and its longer beginnings: an existing 华澜智造 is what somebody types as 华澜智造软件. */
export function namesWithin(core: string): string[] {
  const characters = [...core];
  return [
    core,
    ...characters.map((_, i) => characters.slice(0, i).join('')).filter((name) => [...name].length >= SHORTEST_PREFIX),
  ];
}
