import { Injectable } from '@nestjs/common';
import { Approvals, Policies } from '../approvals/index.js';

export const CONTRACT_PURPOSE = 'contract.approval';
export const AMENDMENT_PURPOSE = 'contract.amendment';

/** What the approval of a contract is for; an amendment has a policy of its own where one is in force. */
@Injectable()
export class ContractPurposes {
  constructor(
    private readonly approvals: Approvals,
    private readonly policies: Policies,
  ) {}

  /** An approval that is under way goes on as what it began as. */
  async of({ id, previousId }: { id: string; previousId: string | null }): Promise<string> {
    if (previousId === null) return CONTRACT_PURPOSE;
    const live = await this.approvals.liveInstanceOf({ type: 'contract', id });
    if (live) return live.purpose;
    return (await this.policies.isInForceFor(AMENDMENT_PURPOSE)) ? AMENDMENT_PURPOSE : CONTRACT_PURPOSE;
  }
}
