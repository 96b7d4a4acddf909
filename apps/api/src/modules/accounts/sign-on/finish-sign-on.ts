import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Admission, type Admitted } from '../entry/admission.js';
import type { Visitor } from '../sessions/visitor.js';
import { IdentityProvider } from './identity-provider.js';
import { Recognition } from './recognition.js';
import { SignOnIsRefused } from './sign-on.errors.js';
import { SignOns } from './sign-on.repository.js';

/** Takes in a browser that comes back from the provider. */
@Injectable()
export class FinishSignOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
    private readonly signOns: SignOns,
    private readonly recognition: Recognition,
    private readonly admission: Admission,
  ) {}

  /**
   * @returns null where an account was linked that is signed in already
   * @throws SignOnIsRefused @throws IdentityIsNotLinked @throws IdentityIsTaken @throws LinkIsOver
   */
  async execute(query: string, browser: string | undefined, from: Visitor): Promise<Admitted | null> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const errand = browser ? await this.work.run(HOUSE, 'write', () => this.signOns.arrive(state, browser)) : null;
    if (!errand) throw new SignOnIsRefused({});
    const identity = await this.provider.finish(query, errand.checks);
    return this.work.run(HOUSE, 'write', async () => {
      const account = await this.recognition.execute(errand, identity);
      return errand.personId && !errand.invitation ? null : this.admission.admit(account, 'sso', [], from);
    });
  }
}
