import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { principalFrom, type PrincipalRow } from '../../platform/database/principal-row.js';

/** People as they act without a session: a job that was asked for acts in the name, and with the present rights, of who asked. */
@Injectable()
export class Principals {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns null for somebody who has left. */
  async of(personId: string): Promise<Principal | null> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<PrincipalRow[]>(
        `SELECT p.id AS person_id, p.login, p.name, p.department_id, p.locale, pr.permissions, pr.db_role, pr.reach_width, pr.fields
         FROM people p JOIN principals pr ON pr.person_id = p.id WHERE p.id = $1 AND p.active`,
        [personId],
      ),
    );
    return row ? { ...principalFrom(row, ''), sessionId: null } : null;
  }
}
