import { Inject, Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { INSTALLATION, type Installation } from '../../platform/config/installation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { hashOf } from '../../platform/secrets/digest.js';

/** Whose installation this is: one installation is one company. */
@Injectable()
export class Company {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  name(): Promise<string> {
    return this.work.asHouse(async () => {
      const [row] = await this.work.manager.query<{ company: string | null }[]>('SELECT company FROM installation');
      return row?.company ?? '';
    });
  }

  async setName(name: string): Promise<void> {
    await this.work.manager.query('UPDATE installation SET company = $1, setup_token_hash = NULL', [name]);
  }

  /** Asked before anybody can sign in, so in a unit of work of its own. */
  setupStatus(): Promise<{ needed: boolean; demo: boolean; company: string }> {
    return this.work.run(HOUSE, 'read', async () => ({
      needed: await this.needsSetup(),
      demo: this.installation.demo,
      company: await this.name(),
    }));
  }

  /** True until the first person exists. */
  async needsSetup(): Promise<boolean> {
    const [row] = await this.work.manager.query<{ n: number }[]>('SELECT count(*)::int AS n FROM people');
    return row?.n === 0;
  }

  async setupTokenFits(token: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ fits: boolean }[]>(
      `SELECT $1 = ANY (string_to_array(setup_token_hash, ' ')) AS fits FROM installation FOR UPDATE`,
      [hashOf(token)],
    );
    return row?.fits ?? false;
  }

  /** One more token that fits: several processes start at once, and each prints one of its own. */
  async addSetupToken(token: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE installation SET setup_token_hash = concat_ws(' ', setup_token_hash, $1::text)`,
      [hashOf(token)],
    );
  }
}
