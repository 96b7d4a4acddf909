import { Injectable } from '@nestjs/common';
import { contractPolicy, quotePolicy } from '@countersign/approval-engine';
import { Seeds, type Seed } from '../../platform/seeds/seeds.js';
import { Policies } from './policies.repository.js';

/** The packs that ship. A newer version of a pack is published beside the older ones, which stay as they are. */
@Injectable()
@Seeds('reference', 2)
export class SeedPolicies implements Seed {
  constructor(private readonly policies: Policies) {}

  async execute(): Promise<void> {
    await this.policies.publish('quote.discount', quotePolicy);
    await this.policies.publish('contract.approval', contractPolicy);
  }
}
