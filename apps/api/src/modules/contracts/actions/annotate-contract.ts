import { Injectable } from '@nestjs/common';
import type { Annotations } from '../contract-annotations.js';
import { Contracts } from '../contracts.repository.js';

/** Writes remarks about a contract, whatever is being decided about the contract itself. */
@Injectable()
export class AnnotateContract {
  constructor(private readonly contracts: Contracts) {}

  /** @throws RowIsMissing, RowIsForReading, RowIsStale */
  async execute(id: string, version: number, typed: Partial<Annotations>): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    await this.contracts.save(Object.assign(contract, typed), version);
  }
}
