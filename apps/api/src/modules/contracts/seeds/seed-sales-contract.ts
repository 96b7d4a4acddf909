import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Templates } from '../templates.repository.js';
import { SALES_CONTRACT, SALES_CONTRACT_CLAUSES } from './sales-contract.js';

/** The company text that ships; one that is there is left as it is. */
@Injectable()
@Seeds('reference', 6)
export class SeedSalesContract implements Seed {
  constructor(private readonly templates: Templates) {}

  async execute(): Promise<void> {
    const { code, versionNumber, name } = SALES_CONTRACT;
    if (await this.templates.isPublished(code, versionNumber)) return;
    await this.templates.publish(code, versionNumber, name, SALES_CONTRACT_CLAUSES);
  }
}
