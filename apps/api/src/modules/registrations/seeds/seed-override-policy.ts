import { shippedPacks } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Policies } from '../../approvals/index.js';
import { OVERRIDE_PURPOSE } from '../override.js';

const POLICY = 'registration-override';

/** There is no exception without an approval, so it has a policy from the first day; one of the company's own stands. */
@Injectable()
@Seeds('reference', 6.1)
export class SeedOverridePolicy implements Seed {
  constructor(private readonly policies: Policies) {}

  async execute(): Promise<void> {
    const versions = await this.policies.versions();
    if (versions.some(({ purpose }) => purpose === OVERRIDE_PURPOSE)) return;
    const pack = shippedPacks[POLICY];
    if (!pack) throw new Error(`${POLICY} does not ship`);
    const { policy, cases, organisation } = pack;
    await this.policies.publish(OVERRIDE_PURPOSE, policy, { number: policy.version, tests: { cases, organisation } });
  }
}
