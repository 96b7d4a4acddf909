import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned, ApprovalRevoked } from '../../approvals/index.js';
import { Commitments } from '../commitments.repository.js';
import { ContractsRestOnQuote } from '../contracts.errors.js';
import { ContractApproved } from '../contracts.events.js';
import { Contracts } from '../contracts.repository.js';

/** What the end of an approval, or its return, makes of the contract; in the transaction of the decision. */
@Injectable()
export class OnContractApproval {
  constructor(
    private readonly contracts: Contracts,
    private readonly commitments: Commitments,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome, ending } }: ApprovalFinished): Promise<void> {
    if (subjectType !== 'contract') return;
    const contract = await this.contracts.getForChange(subjectId);
    if (ending === 'superseded') contract.supersede();
    else contract.decided(outcome, this.clock.now());
    await this.contracts.save(contract);
    if (outcome === 'approved')
      await this.events.publish(new ContractApproved({ contractId: subjectId, opportunityId: contract.opportunityId }));
  }

  @Together(ApprovalReturned)
  async returned({ payload: { subjectType, subjectId } }: ApprovalReturned): Promise<void> {
    if (subjectType !== 'contract') return;
    const contract = await this.contracts.getForChange(subjectId);
    contract.decided('returned', this.clock.now());
    await this.contracts.save(contract);
  }

  /** Nobody takes the ground from under a contract: those that rest on a quote come first. */
  @Together(ApprovalRevoked)
  async revoked({ payload: { subjectType, subjectId } }: ApprovalRevoked): Promise<void> {
    if (subjectType === 'quote') {
      const numbers = await this.commitments.resting(subjectId);
      if (numbers.length > 0) throw new ContractsRestOnQuote({ numbers: numbers.join('、') });
    }
    if (subjectType !== 'contract') return;
    const contract = await this.contracts.getForChange(subjectId);
    contract.revoked();
    await this.contracts.save(contract);
  }
}
