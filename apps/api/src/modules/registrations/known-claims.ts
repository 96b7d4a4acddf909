import { companyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { Duplicates, keysOf, probesOf } from '../customers/index.js';
import { Claims, type LiveClaim, type Sought } from './claims.repository.js';
import type { Registered } from './registration-source.js';

/** What there is already of a company that is being registered. */
@Injectable()
export class KnownClaims {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly claims: Claims,
  ) {}

  /** As the house; nobody else registers anything until the end. */
  async of(registered: Registered): Promise<{ sought: Sought; there: LiveClaim[] }> {
    await this.claims.oneAtATime();
    const sought = await this.sought(registered);
    return { sought, there: await this.claims.ofCompany(sought) };
  }

  /** The same company by whatever it is written like, and every record of it there is. */
  private async sought({ name, creditCode, customerId }: Registered): Promise<Sought> {
    const known = await this.duplicates.known({ name, creditCode });
    const candidates = known.filter(({ object }) => object === 'customer').map(({ id }) => id);
    const customers = await this.claims.customersAmong(candidates, { name, creditCode });
    const customerIds = [...new Set([...(customerId ? [customerId] : []), ...customers.map(({ id }) => id)])];
    return { name, creditCode, customerIds, keys: [...keysOf({ name, phones: [] }), ...probesOf(companyName(name))] };
  }
}
