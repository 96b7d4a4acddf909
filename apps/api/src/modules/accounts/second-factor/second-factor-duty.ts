import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ADMINISTRATIVE, DemoStaff } from '../../org/index.js';
import { AccountRules } from '../rules/account-rules.js';
import { SecondFactors } from './second-factors.repository.js';

/** Who needs a second factor, and who has one; called as the house. */
@Injectable()
export class SecondFactorDuty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: AccountRules,
    private readonly factors: SecondFactors,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async isEnrolled(personId: string): Promise<boolean> {
    return ((await this.factors.find(personId))?.confirmedAt ?? null) !== null;
  }

  /** She has to have one and has not. */
  async isOwed(account: { id: string; login: string }): Promise<boolean> {
    return (await this.isRequired(account)) && !(await this.isEnrolled(account.id));
  }

  /** Of administrators, who hold anything of an office (管理职责), unless the rule is switched off; the people the demo company came with are excepted. */
  async isRequired({ id, login }: { id: string; login: string }): Promise<boolean> {
    const { secondFactorForAdministrators } = await this.rules.current();
    return secondFactorForAdministrators && !this.isOfTheDemo(login) && this.administers(id);
  }

  /** Those who are signed in, have to have one and have not. */
  async owedInside(): Promise<string[]> {
    const { secondFactorForAdministrators } = await this.rules.current();
    if (!secondFactorForAdministrators) return [];
    const rows = await this.work.manager.query<{ id: string; login: string }[]>(
      `SELECT p.id, p.login FROM people p JOIN principals k ON k.person_id = p.id
       WHERE k.permissions && $1::text[]
         AND EXISTS (SELECT 1 FROM sessions s WHERE s.person_id = p.id AND s.ended_at IS NULL AND s.method <> 'token')
         AND NOT EXISTS (SELECT 1 FROM second_factors f WHERE f.id = p.id AND f.confirmed_at IS NOT NULL)`,
      [ADMINISTRATIVE],
    );
    return rows.filter(({ login }) => !this.isOfTheDemo(login)).map(({ id }) => id);
  }

  async administers(personId: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ administers: boolean }[]>(
      'SELECT permissions && $2::text[] AS administers FROM principals WHERE person_id = $1',
      [personId, ADMINISTRATIVE],
    );
    return row?.administers ?? false;
  }

  isOfTheDemo(login: string): boolean {
    return this.installation.demo && DemoStaff.includes(login);
  }
}
