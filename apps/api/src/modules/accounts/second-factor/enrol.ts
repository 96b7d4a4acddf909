import { Injectable } from '@nestjs/common';
import { Company } from '../../org/index.js';
import { enrolmentOf, newSecret } from './one-time-codes.js';
import { SecondFactorIsOn } from './second-factor.errors.js';
import { SecondFactors } from './second-factors.repository.js';

export interface Enrolment {
  readonly secret: string;
  /** What an authenticator app reads. */
  readonly uri: string;
  /** The same, as a picture: SVG. */
  readonly qr: string;
}

/** Begins the enrolment of an authenticator app; nothing counts before its first code has come back. As the house. */
@Injectable()
export class Enrol {
  constructor(
    private readonly factors: SecondFactors,
    private readonly company: Company,
  ) {}

  /** @throws SecondFactorIsOn */
  async begin({ id, login }: { id: string; login: string }): Promise<Enrolment> {
    if ((await this.factors.find(id))?.confirmedAt) throw new SecondFactorIsOn({});
    const secret = newSecret();
    await this.factors.begin(id, secret);
    return { secret, ...enrolmentOf(secret, login, await this.company.name()) };
  }

  /** After the first code. @returns the recovery codes, which are never shown again */
  async confirm(id: string): Promise<string[]> {
    await this.factors.confirm(id);
    return this.factors.renewCodes(id);
  }
}
