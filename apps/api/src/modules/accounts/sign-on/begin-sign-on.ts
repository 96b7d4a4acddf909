import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { randomToken } from '../../../platform/secrets/random-text.js';
import { PasswordLinks } from '../recovery/password-links.repository.js';
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
    return this.depart(personId, personId !== null);
  }

  /** For whoever is signed in. */
  toLink(personId: string): Promise<Departure> {
    return this.depart(personId, false);
  }

  private async depart(personId: string | null, enters: boolean): Promise<Departure> {
    const browser = randomToken();
    const { url, checks } = await this.provider.begin(randomToken());
    await this.work.run(HOUSE, 'write', () => this.signOns.depart({ checks, personId, enters }, browser));
    return { url, browser };
  }

  private invited(token: string): Promise<string> {
    return this.work.run(HOUSE, 'write', async () => {
      const personId = await this.links.use(token);
      if (!personId) throw new LinkIsOver({});
      return personId;
    });
  }
}
