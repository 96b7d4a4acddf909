import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { namesWithin, type Candidate, type DuplicateProbe } from '../customers/index.js';

/** Leads that may be the company somebody is about to enter. */
@Injectable()
export class LeadDuplicates {
  constructor(private readonly work: UnitOfWork) {}

  /** A qualified lead is its customer by now, which is hinted at itself. */
  find({ folded, core, keys, reached: { lead } }: DuplicateProbe): Promise<Candidate[]> {
    return this.work.manager.query<Candidate[]>(
      `WITH found AS (
         (SELECT m.record_id AS id, m.keys FROM match_records m
          WHERE m.keys && ($3::text[] || $4::text[] || $5::text[] || $6::text[]) AND m.object = 'lead' LIMIT 100)
         UNION (SELECT l.id, '{}' FROM leads l WHERE l.name_folded = $1 AND l.deleted_at IS NULL LIMIT 20)
         UNION (SELECT l.id, '{}' FROM leads l WHERE l.name_core = ANY($2::text[]) AND l.deleted_at IS NULL LIMIT 50)
       )
       SELECT l.id, l.name, o.name AS "ownerName", 'lead' AS object, array_remove(ARRAY[CASE WHEN l.name_folded = $1 THEN 'name' END,
         CASE WHEN found.keys && $4::text[] THEN 'phone' END, CASE WHEN found.keys && $5::text[] THEN 'email' END,
         CASE WHEN found.keys && $6::text[] THEN 'wechat' END], NULL) AS same
       FROM found JOIN leads l ON l.id = found.id JOIN shown_owners o ON o.id = l.owner_id
       WHERE l.deleted_at IS NULL AND l.status <> 'qualified'`,
      [folded, namesWithin(core), keys, lead.phone, lead.email, lead.wechat],
    );
  }
}
