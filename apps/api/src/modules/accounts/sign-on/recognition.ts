import { Injectable } from '@nestjs/common';
import { Accounts, type Credentials } from '../accounts.repository.js';
import { FOR_IDENTITIES, PasswordLinks } from '../recovery/password-links.repository.js';
import { LinkIsOver } from '../recovery/recovery.errors.js';
import type { Identity } from './identity-provider.js';
import { IdentityIsNotLinked, IdentityIsTaken, SignOnIsRefused } from './sign-on.errors.js';
import { SignOns, type Errand } from './sign-on.repository.js';

/** Whose account an identity is, linking it first where that was the errand; as the house. */
@Injectable()
export class Recognition {
  constructor(
    private readonly signOns: SignOns,
    private readonly links: PasswordLinks,
    private readonly accounts: Accounts,
  ) {}

  /** @throws SignOnIsRefused @throws IdentityIsNotLinked @throws IdentityIsTaken @throws LinkIsOver */
  async execute(errand: Errand, identity: Identity): Promise<Credentials> {
    const account = await this.accounts.find(await this.personOf(errand, identity));
    if (!account?.active || account.kind === 'service') throw new SignOnIsRefused({});
    return account;
  }

  /** By issuer and subject alone: an address for mail proves nothing. */
  private async personOf({ personId, invitation }: Errand, identity: Identity): Promise<string> {
    if (personId) {
      if (!(await this.signOns.link(personId, identity))) throw new IdentityIsTaken({});
      // In one transaction with the link: an invitation that did not come to anything is as good as before.
      if (invitation && (await this.links.useHashed(invitation, FOR_IDENTITIES)) !== personId) throw new LinkIsOver({});
      return personId;
    }
    const linked = await this.signOns.personOf(identity);
    if (!linked) throw new IdentityIsNotLinked({});
    return linked;
  }
}
