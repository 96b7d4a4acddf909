import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Grants } from '../approvals/index.js';
import { Contracts } from './contracts.repository.js';

/** What of a contract has been agreed to: a version that waits, or was refused, is nobody's word. */
@Injectable()
export class AgreedVersion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly grants: Grants,
  ) {}

  /** The newest version before this one whose approval still stands; null where there is none. */
  before(contract: { readonly previousId: string | null }): Promise<string | null> {
    return this.work.asHouse(async () => {
      const earlier = await this.contracts.before(contract);
      const standing = await this.grants.standing('contract', earlier);
      return earlier.find((id) => standing.has(id)) ?? null;
    });
  }
}
