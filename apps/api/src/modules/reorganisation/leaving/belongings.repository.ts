import { Injectable } from '@nestjs/common';
import { SCOPED_MODULES, type ScopedModule } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MODULE_TABLES } from '../module-tables.js';

export interface SeatsHeld {
  /** Seats in her own name that are not decided yet. */
  readonly own: number;
  /** Seats in which she acts for somebody else. */
  readonly asProxy: number;
}

/** What is somebody's, in numbers; asked as the house, because a count tells nothing of a record. */
@Injectable()
export class Belongings {
  constructor(private readonly work: UnitOfWork) {}

  async seats(personId: string): Promise<SeatsHeld> {
    const [row] = await this.work.manager.query<[SeatsHeld]>(
      `SELECT count(*) FILTER (WHERE t.principal_id = $1)::int AS own,
         count(*) FILTER (WHERE t.actor_id = $1 AND t.principal_id <> $1)::int AS "asProxy"
       FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id AND i.status IN ('running', 'blocked', 'suspended')
       WHERE t.state IN ('open', 'waiting', 'held') AND $1::uuid IN (t.principal_id, t.actor_id)`,
      [personId],
    );
    return row;
  }

  /** Grants in force that approvals gave to what she submitted. */
  async grants(personId: string): Promise<number> {
    const [row] = await this.work.manager.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM approval_grants g JOIN approval_instances i ON i.id = g.instance_id
       WHERE i.submitter_id = $1 AND g.status = 'active'`,
      [personId],
    );
    return row.n;
  }

  async records(personId: string): Promise<{ module: ScopedModule; count: number }[]> {
    const each = SCOPED_MODULES.map(
      (module) =>
        `SELECT '${module}' AS module, count(*)::int AS count FROM ${MODULE_TABLES[module]} WHERE owner_id = $1 AND deleted_at IS NULL`,
    );
    return this.work.manager.query(each.join(' UNION ALL '), [personId]);
  }
}
