import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import type { FilingDto } from '../contract.dto.js';
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

  /** @throws ContractAwaitsAnotherStep, and what Numbering.give refuses */
  async execute(id: string, { place, number }: FilingDto): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    const given = await this.numbering.give('GD', number);
    contract.file(given, place, { by: this.work.principal.personId, at: this.clock.now() });
    await this.contracts.save(contract);
  }
}
