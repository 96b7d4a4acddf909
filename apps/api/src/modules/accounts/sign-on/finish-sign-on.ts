import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { Admission, type Admitted } from '../entry/admission.js';
import type { Visitor } from '../sessions/visitor.js';
import { IdentityProvider, type Identity } from './identity-provider.js';
import { IdentityIsNotLinked, IdentityIsTaken, SignOnIsRefused } from './sign-on.errors.js';
import { SignOns, type Errand } from './sign-on.repository.js';

/** Takes in a browser that comes back from the provider. */
@Injectable()
export class FinishSignOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
    private readonly signOns: SignOns,
    private readonly accounts: Accounts,
    private readonly admission: Admission,
  ) {}

  /**
   * @returns null where an account was linked that is signed in already
   * @throws SignOnIsRefused @throws IdentityIsNotLinked @throws IdentityIsTaken
   */
  async execute(query: string, browser: string | undefined, from: Visitor): Promise<Admitted | null> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const errand = browser ? await this.work.run(HOUSE, 'write', () => this.signOns.arrive(state, browser)) : null;
    if (!errand) throw new SignOnIsRefused({});
    const identity = await this.provider.finish(query, errand.checks);
    return this.work.run(HOUSE, 'write', async () => {
      const personId = await this.personOf(errand, identity);
      const account = await this.accounts.find(personId);
      if (!account?.active || account.kind === 'service') throw new SignOnIsRefused({});
      return errand.personId && !errand.enters ? null : this.admission.admit(account, 'sso', [], from);
    });
  }

  /** By issuer and subject alone: an address for mail proves nothing. */
  private async personOf({ personId }: Errand, identity: Identity): Promise<string> {
    if (personId) {
      if (!(await this.signOns.link(personId, identity))) throw new IdentityIsTaken({});
      return personId;
    }
    const linked = await this.signOns.personOf(identity);
    if (!linked) throw new IdentityIsNotLinked({});
    return linked;
  }
}
