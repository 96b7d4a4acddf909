import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { SetPassword } from '../passwords/set-password.js';
import { LeaveEverywhere } from './leave-everywhere.js';
import { FOR_PASSWORDS, PasswordLinks } from './password-links.repository.js';
import { LinkIsOver } from './recovery.errors.js';

/** Chooses a password by a link. It opens no session: whoever has it signs in, second factor and all. */
@Injectable()
export class UseLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: PasswordLinks,
    private readonly accounts: Accounts,
    private readonly setPassword: SetPassword,
    private readonly leave: LeaveEverywhere,
  ) {}

  /** A password that the rules refuse does not use the link up. @throws LinkIsOver, and what the rules refuse */
  async execute(token: string, password: string): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const personId = await this.links.use(token, FOR_PASSWORDS);
      const account = personId ? await this.accounts.find(personId) : null;
      if (!account?.active || account.kind === 'service') throw new LinkIsOver({});
      await this.setPassword.execute(account, password);
      await this.leave.execute(account.id, 'password recovered');
    });
  }
}
