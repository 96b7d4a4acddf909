import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Seats } from '../../approvals/index.js';
import { ContractIsNotInApproval } from '../contracts.errors.js';
import { Contracts } from '../contracts.repository.js';
import { suggestionsView, type SuggestionsView } from './suggestion.view.js';
import { SuggestsWithoutSeat } from './suggestions.errors.js';
import { Suggestions } from './suggestions.repository.js';

/** The suggestions for a contract as their reader sees them. */
@Injectable()
export class ShowSuggestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly seats: Seats,
    private readonly suggestions: Suggestions,
  ) {}

  /** @throws RowIsMissing */
  async execute(contractId: string, locale: Locale): Promise<SuggestionsView> {
    const contract = await this.contracts.get(contractId);
    const { number, status } = contract;
    const approval = await this.seats.look({ type: 'contract', id: contractId });
    const refusal = approval
      ? new SuggestsWithoutSeat({ number: contract.label() })
      : new ContractIsNotInApproval({ number, status });
    const me = this.work.principal;
    return suggestionsView(await this.suggestions.of(contractId), approval?.isMyTurn ? null : refusal, { me, locale });
  }
}
