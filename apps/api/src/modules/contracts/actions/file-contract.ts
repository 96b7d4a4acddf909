import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Contracts } from '../contracts.repository.js';

/** 归档: where the original is kept, under a number of its own. */
@Injectable()
export class FileContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  /** @throws ContractAwaitsAnotherStep */
  async execute(id: string, place: string): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    contract.file(await this.numbering.next('GD'), place, { by: this.work.principal.personId, at: this.clock.now() });
    await this.contracts.save(contract);
  }
}
