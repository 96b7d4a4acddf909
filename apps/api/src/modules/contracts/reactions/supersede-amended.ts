import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { Grants } from '../../approvals/index.js';
import { ContractApproved, ContractSigned } from '../contracts.events.js';
import { Contracts } from '../contracts.repository.js';

/** What an amendment makes of the versions before it; in the transaction in which it is approved, or signed. */
@Injectable()
export class SupersedeAmended {
  constructor(
    private readonly contracts: Contracts,
    private readonly grants: Grants,
  ) {}

  /** What is not in force yet can no longer come into force. */
  @Together(ContractApproved)
  approved({ payload: { contractId } }: ContractApproved): Promise<void> {
    return this.supersede(contractId, ['approved', 'reviewed', 'sealed']);
  }

  /** What is in force stays so until both sides have signed the amendment. */
  @Together(ContractSigned)
  signed({ payload: { contractId } }: ContractSigned): Promise<void> {
    return this.supersede(contractId, ['signed', 'filed']);
  }

  /** All the versions before it: an amendment that was itself amended before it was signed has replaced nothing yet. */
  private async supersede(contractId: string, from: readonly string[]): Promise<void> {
    let { previousId } = await this.contracts.get(contractId);
    while (previousId !== null) {
      const previous = await this.contracts.getForChange(previousId);
      if (from.includes(previous.status)) {
        previous.supersede();
        await this.contracts.save(previous);
        await this.grants.invalidate({ type: 'contract', id: previous.id });
      }
      ({ previousId } = previous);
    }
  }
}
