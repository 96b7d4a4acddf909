import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { randomToken } from '../../../platform/secrets/random-text.js';
import { FOR_IDENTITIES, PasswordLinks } from '../recovery/password-links.repository.js';
import { LinkIsOver } from '../recovery/recovery.errors.js';
import { IdentityProvider } from './identity-provider.js';
import { SignOns } from './sign-on.repository.js';

export interface Departure {
  /** Where the browser goes. */
  readonly url: string;
  /** Kept in a cookie: whoever comes back with another one did not set out from here. */
  readonly browser: string;
}

/** Sends a browser to the provider: to sign in, to take up an invitation, or to link an account that is signed in. */
@Injectable()
export class BeginSignOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
    private readonly signOns: SignOns,
    private readonly links: PasswordLinks,
  ) {}

  /** @throws SignOnIsOff @throws LinkIsOver */
  async execute(invitation: string | undefined): Promise<Departure> {
    const personId = invitation ? await this.invited(invitation) : null;
    return this.depart(personId, invitation ? hashOf(invitation) : null);
  }

  /** For whoever is signed in. */
  toLink(personId: string): Promise<Departure> {
    return this.depart(personId, null);
  }

  private async depart(personId: string | null, invitation: string | null): Promise<Departure> {
    const browser = randomToken();
    const { url, checks } = await this.provider.begin(randomToken());
    await this.work.run(HOUSE, 'write', () => this.signOns.depart({ checks, personId, invitation }, browser));
    return { url, browser };
  }

  /** It is spent when the link is made: whoever turns back on the way can set out again. */
  private invited(token: string): Promise<string> {
    return this.work.run(HOUSE, 'read', async () => {
      const personId = await this.links.ownerOf(token, FOR_IDENTITIES);
      if (!personId) throw new LinkIsOver({});
      return personId;
    });
  }
}
