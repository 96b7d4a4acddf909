import { Injectable } from '@nestjs/common';
import { Approvals, Policies } from '../approvals/index.js';
import { AgreedVersion } from './agreed-version.js';

export const CONTRACT_PURPOSE = 'contract.approval';
export const AMENDMENT_PURPOSE = 'contract.amendment';

/** What the approval of a contract is for; an amendment has a policy of its own where one is in force. */
@Injectable()
export class ContractPurposes {
  constructor(
    private readonly approvals: Approvals,
    private readonly policies: Policies,
    private readonly agreed: AgreedVersion,
  ) {}

  /**
   * An approval that is under way goes on as what it began as, and so does that of the version before: whoever has
   * signed there has answered the same questions. What nobody has agreed to is no amendment yet.
   */
  async of({ id, previousId }: { id: string; previousId: string | null }): Promise<string> {
    if (previousId === null) return CONTRACT_PURPOSE;
    const own = await this.approvals.liveInstanceOf({ type: 'contract', id });
    if (own) return own.purpose;
    if ((await this.agreed.before({ previousId })) === null) return CONTRACT_PURPOSE;
    const earlier = await this.approvals.liveInstanceOf({ type: 'contract', id: previousId });
    if (earlier) return earlier.purpose;
    return (await this.policies.isInForceFor(AMENDMENT_PURPOSE)) ? AMENDMENT_PURPOSE : CONTRACT_PURPOSE;
  }
}
