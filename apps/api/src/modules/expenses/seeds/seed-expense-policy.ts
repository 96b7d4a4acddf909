import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { shippedPacks } from '@countersign/approval-engine';
import { Policies } from '../../approvals/index.js';
import { EXPENSE_POLICY, EXPENSE_PURPOSE } from '../expense.policy.js';

/** Claims have a policy from the first day; where the company has one of its own already, that one stands. */
@Injectable()
@Seeds('reference', 7)
export class SeedExpensePolicy implements Seed {
  constructor(private readonly policies: Policies) {}

  async execute(): Promise<void> {
    const versions = await this.policies.versions();
    if (versions.some(({ purpose }) => purpose === EXPENSE_PURPOSE)) return;
    const pack = shippedPacks[EXPENSE_POLICY];
    if (!pack) throw new Error(`${EXPENSE_POLICY} does not ship`);
    const { policy, cases, organisation } = pack;
    await this.policies.publish(EXPENSE_PURPOSE, policy, { number: policy.version, tests: { cases, organisation } });
  }
}
