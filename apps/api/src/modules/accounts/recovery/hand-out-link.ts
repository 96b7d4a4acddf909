import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts } from '../accounts.repository.js';
import { personalAccount } from '../care/give-one-time-password.js';
import { TellOfCare } from '../care/tell-of-care.js';
import { PasswordLinks, type LinkKind } from './password-links.repository.js';

/** Where somebody chooses a password. The host is PUBLIC_URL's; the token stands behind #, which no server is sent. */
export function linkTo(config: Config, token: string): string {
  return `${config.publicUrl}/new-password#${token}`;
}

/** A link for somebody who cannot sign in yet, or any more; shown once to whoever keeps accounts. */
@Injectable()
export class HandOutLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly tell: TellOfCare,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RowIsMissing @throws AccountHasNoPassword */
  execute(personId: string, kind: LinkKind): Promise<{ link: string; until: Date }> {
    return this.work.asHouse(async () => {
      const { id } = await personalAccount(this.accounts, personId);
      const { token, until } = await this.links.issue(id, kind);
      await this.tell.execute(id, 'password_link');
      return { link: linkTo(this.config, token), until };
    });
  }
}
