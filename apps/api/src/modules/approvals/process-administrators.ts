import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Who is told when an approval cannot go on by itself. */
@Injectable()
export class ProcessAdministrators {
  constructor(private readonly work: UnitOfWork) {}

  async ids(): Promise<string[]> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        `SELECT DISTINCT p.id FROM people p JOIN person_roles pr ON pr.person_id = p.id JOIN roles r ON r.id = pr.role_id
         WHERE p.active AND 'approval.administer' = ANY (r.permissions)`,
      ),
    );
    return rows.map(({ id }) => id);
  }
}
