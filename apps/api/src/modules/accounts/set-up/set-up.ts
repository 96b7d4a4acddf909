import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashPassword } from '../../org/index.js';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { Admission, type Admitted } from '../entry/admission.js';
import { SetPassword } from '../passwords/set-password.js';
import type { Visitor } from '../sessions/visitor.js';
import { FoundCompany } from './found-company.js';

interface FirstAdministrator {
  readonly token: string;
  readonly company: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** Makes the first administrator of an empty installation, once, for whoever holds the token that the start printed; she owes what every administrator owes before she is let in. */
@Injectable()
export class SetUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly foundCompany: FoundCompany,
    private readonly setPassword: SetPassword,
    private readonly accounts: Accounts,
    private readonly admission: Admission,
  ) {}

  /** @throws SetupTokenIsWrong @throws SetupIsDone, and what the rules for passwords refuse */
  async execute({ token, company, login, name, password }: FirstAdministrator, from: Visitor): Promise<Admitted> {
    // A hash is costly on purpose: nobody without the token can make us compute one.
    await this.work.run(HOUSE, 'write', async () => {
      await this.foundCompany.check(token);
      await this.setPassword.check({ login, name }, password);
    });
    const passwordHash = await hashPassword(password);
    return this.work.run(HOUSE, 'write', async () => {
      await this.foundCompany.check(token);
      const id = await this.foundCompany.execute({ company, login, name, passwordHash });
      const account = (await this.accounts.find(id)) as Credentials;
      return this.admission.admit(account, 'set_up', [], from);
    });
  }
}
