import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { discardRefusal } from '../contract.can.js';
import { Contracts } from '../contracts.repository.js';

/** Puts a contract that nobody decides on, or has approved, into the recycle bin. */
@Injectable()
export class DiscardContract {
  constructor(private readonly contracts: Contracts) {}

  /** @throws ContractIsClosed, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    mustBeAllowed(discardRefusal(contract));
    await this.contracts.discard(contract, version);
  }
}
