import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { namesWithin, type DuplicateHint, type DuplicateProbe } from '../customers/index.js';

/** Leads that may be the company somebody is about to enter. */
@Injectable()
export class LeadDuplicates {
  constructor(private readonly work: UnitOfWork) {}

  /** A qualified lead is its customer by now, which is hinted at itself. */
  find({ folded, core }: DuplicateProbe): Promise<DuplicateHint[]> {
    return this.work.manager.query<DuplicateHint[]>(
      `SELECT l.name, o.name AS "ownerName", 'lead' AS object, CASE WHEN l.name_folded = $1 THEN 'exact' ELSE 'similar' END AS kind
       FROM leads l JOIN owners o ON o.id = l.owner_id
       WHERE l.deleted_at IS NULL AND l.status <> 'qualified' AND (l.name_folded = $1 OR l.name_core = ANY($2::text[]))
       ORDER BY l.name_folded = $1 DESC, l.id LIMIT 5`,
      [folded, namesWithin(core)],
    );
  }
}
