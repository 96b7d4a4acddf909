import { publishedPolicies, shippedPacks, type Policy } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { NO_TESTS, Policies } from '../../approvals/index.js';

/** What decides from the first day; every other pack is there to be imported. */
const FROM_THE_START = ['001-quote', '001-contract', 'policy-publication'];

/**
 * A newer version of what ships is published beside the older ones, which stay as they are, and only where the house has
 * never published one of its own: there it is a pack to be imported, or left alone.
 */
@Injectable()
@Seeds('reference', 2.1)
export class SeedShippedPolicies implements Seed {
  constructor(private readonly policies: Policies) {}

  async execute(): Promise<void> {
    const own = new Set((await this.policies.versions()).filter((each) => each.proposedBy).map(({ code }) => code));
    for (const policy of publishedPolicies)
      if (FROM_THE_START.includes(policy.code) && !own.has(policy.code)) await this.publish(policy);
  }

  private async publish(policy: Policy): Promise<void> {
    const pack = shippedPacks[policy.code];
    if (!pack) throw new Error(`${policy.code} ships without a pack`);
    const { purpose, cases, organisation } = pack;
    const isNewest = pack.policy.version === policy.version;
    const tests = isNewest ? { cases, organisation } : NO_TESTS;
    await this.policies.publish(purpose, policy, { number: policy.version, tests });
  }
}
