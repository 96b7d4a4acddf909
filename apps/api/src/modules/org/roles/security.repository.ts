import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PERMISSIONS } from './permission-catalogue.js';
import { AdministratorsAreSeparate, LastSecurityAdministrator } from './roles.errors.js';

/** The role of a small company's one administrator: it holds all offices, and is given to nobody new once they are kept apart. */
export const SOLE_ADMINISTRATOR = 'administrator';

/** What must be true of the administrators after every change of roles. Asked as the house, before the commit. */
@Injectable()
export class Security {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws AdministratorsAreSeparate @throws LastSecurityAdministrator */
  async check(): Promise<void> {
    if (await this.holds('separate-administrators')) {
      const who = await this.inTwoOffices();
      if (who.length > 0) throw new AdministratorsAreSeparate({ who: who.join('、') });
    }
    await this.mustHaveSecurityAdministrator();
  }

  async holds(rule: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ holds: boolean }[]>('SELECT rule_holds($1) AS holds', [rule]);
    return row?.holds === true;
  }

  /** A program can give nobody roles, nor can somebody who has nothing to sign in with. @throws LastSecurityAdministrator */
  async mustHaveSecurityAdministrator(): Promise<void> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM people p WHERE p.active AND p.kind = 'employee'
         AND (p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM sign_on_links l WHERE l.person_id = p.id))
         AND p.id NOT IN (SELECT person_id FROM people_closed_in) AND EXISTS (
         SELECT 1 FROM person_roles pr JOIN roles r ON r.id = pr.role_id
         WHERE pr.person_id = p.id AND r.retired_at IS NULL AND 'role.manage' = ANY (r.permissions))`,
    );
    if (row?.n === 0) throw new LastSecurityAdministrator({});
  }

  /** Names of people, and of own roles, that would join two offices. */
  private async inTwoOffices(): Promise<string[]> {
    const offices = PERMISSIONS.filter(({ office }) => office !== null);
    const rows = await this.work.manager.query<{ name: string }[]>(
      `WITH office AS (SELECT * FROM unnest($1::text[], $2::text[]) AS o (permission, office)),
       held AS (
         SELECT r.id, r.code, o.office FROM roles r JOIN office o ON o.permission = ANY (r.permissions)
         WHERE r.retired_at IS NULL AND r.code <> $3 GROUP BY 1, 2, 3
       )
       SELECT p.name FROM people p JOIN person_roles pr ON pr.person_id = p.id JOIN held h ON h.id = pr.role_id
       GROUP BY p.id, p.name HAVING count(DISTINCT h.office) > 1
       UNION ALL SELECT r.name FROM roles r JOIN held h ON h.id = r.id GROUP BY r.id, r.name HAVING count(*) > 1
       ORDER BY 1 LIMIT 5`,
      [offices.map(({ code }) => code), offices.map(({ office }) => office), SOLE_ADMINISTRATOR],
    );
    return rows.map(({ name }) => name);
  }
}
