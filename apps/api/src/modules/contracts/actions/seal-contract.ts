import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ReferenceIsMissing } from '../../../platform/subjects/references.js';
import { Parties } from '../../catalog/index.js';
import { Contracts } from '../contracts.repository.js';
import { SealIsOfAnotherCompany } from '../contracts.errors.js';

/** 用印: which seal was put on the paper, and by whom. */
@Injectable()
export class SealContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly parties: Parties,
    private readonly clock: Clock,
  ) {}

  /** @throws ContractAwaitsAnotherStep, ReferenceIsMissing, SealIsOfAnotherCompany */
  async execute(id: string, sealId: string): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    const seal = await this.parties.seal(sealId);
    if (!seal) throw new ReferenceIsMissing({}, [{ pointer: '/sealId', code: 'reference.unknown' }]);
    if (seal.signingEntityId !== contract.signingEntityId) {
      const entity = await this.parties.signingEntity(contract.signingEntityId);
      const fields = [{ pointer: '/sealId', code: 'reference.unknown' }];
      throw new SealIsOfAnotherCompany({ seal: seal.name, entity: entity?.name ?? '' }, fields);
    }
    contract.seal(sealId, { by: this.work.principal.personId, at: this.clock.now() });
    await this.contracts.save(contract);
  }
}
