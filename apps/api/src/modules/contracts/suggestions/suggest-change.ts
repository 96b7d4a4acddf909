import { hashOf } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../platform/events/event-bus.js';
import { say } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Seats, type LiveApproval } from '../../approvals/index.js';
import { ContractParts } from '../contract-parts.repository.js';
import type { Contract } from '../contract.entity.js';
import { ContractIsNotInApproval } from '../contracts.errors.js';
import { ContractSuggested } from '../contracts.events.js';
import { Contracts } from '../contracts.repository.js';
import { proposalOf, type Proposal } from './proposal.js';
import type { SuggestChangeDto } from './suggestion.dto.js';
import { SuggestionIsLate, SuggestsWithoutSeat } from './suggestions.errors.js';
import { Suggestions } from './suggestions.repository.js';

/** 修改建议: whoever is asked to approve a contract says what it should say instead. The contract stays as it is. */
@Injectable()
export class SuggestChange {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly seats: Seats,
    private readonly suggestions: Suggestions,
    private readonly events: EventBus,
  ) {}

  /** @throws ContractIsNotInApproval, SuggestsWithoutSeat, SuggestionIsLate, BodyIsInvalid */
  async execute(contractId: string, typed: SuggestChangeDto, locale: Locale): Promise<void> {
    const contract = await this.contracts.get(contractId);
    const approval = await this.seats.hold({ type: 'contract', id: contractId });
    mustBeAsked(contract, approval);
    if (approval.subjectHash !== typed.subjectHash) throw new SuggestionIsLate({ number: contract.label() });
    const { proposal, problems } = proposalOf(
      typed,
      await this.parts.clauses(contractId),
      await this.parts.lines(contractId),
    );
    if (!proposal) throw new BodyIsInvalid({}, problems);
    await this.keep(contract, approval, proposal, typed.reason, locale);
  }

  /** The approval's own chain keeps that it was proposed, why, and the hash of what exactly. */
  private async keep(
    contract: Contract,
    { instanceId, subjectHash, submitterId }: LiveApproval,
    proposal: Proposal,
    reason: string,
    locale: Locale,
  ): Promise<void> {
    const { title } = proposal;
    await this.seats.comment(instanceId, say('contract.suggested', { title, reason, hash: hashOf(proposal) }, locale));
    const { id: contractId } = contract;
    const { id: suggestionId, authorId: by } = await this.suggestions.make(proposal, {
      ...{ contractId, approvalId: instanceId, subjectHash, reason },
    });
    const number = contract.label();
    await this.events.publish(
      new ContractSuggested({ suggestionId, instanceId, contractId, number, title, submitterId, by }),
    );
  }
}

function mustBeAsked(contract: Contract, approval: LiveApproval | null): asserts approval is LiveApproval {
  const { number, status } = contract;
  if (!approval) throw new ContractIsNotInApproval({ number, status });
  if (!approval.isMyTurn) throw new SuggestsWithoutSeat({ number: contract.label() });
}
