import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Approvals, Seats } from '../../approvals/index.js';
import type { Contract } from '../contract.entity.js';
import { ContractRevised, ContractSuggestionAnswered } from '../contracts.events.js';
import type { Suggestion } from './suggestion.entity.js';
import { SuggestionIsForItsSubmitter } from './suggestions.errors.js';
import { Suggestions } from './suggestions.repository.js';

/** What becomes of suggestions, on their rows and in the chain of the approval they were made in. */
@Injectable()
export class SuggestionAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: Approvals,
    private readonly seats: Seats,
    private readonly suggestions: Suggestions,
    private readonly events: EventBus,
  ) {}

  /** They are for whoever put the contract up. @throws SuggestionIsForItsSubmitter */
  async mustBeMine({ approvalId }: Suggestion): Promise<void> {
    const { submitterId, number } = await this.approvals.get(approvalId);
    if (submitterId !== this.work.principal.personId) throw new SuggestionIsForItsSubmitter({ number });
  }

  /** Says it to everybody on the approval, if that is under way; it is held until the unit of work ends. */
  async say(contractId: string, text: string): Promise<void> {
    const live = await this.seats.hold({ type: 'contract', id: contractId });
    if (live) await this.seats.comment(live.instanceId, text);
  }

  async accept(accepted: readonly Suggestion[], version: string, note: string): Promise<void> {
    const { personId } = this.work.principal;
    for (const each of accepted) {
      each.accept(version, note, personId, this.work.now);
      await this.suggestions.save(each);
      await this.tell(each, 'accepted');
    }
  }

  async decline(suggestion: Suggestion, reason: string): Promise<void> {
    suggestion.decline(reason, this.work.principal.personId, this.work.now);
    await this.suggestions.save(suggestion);
    await this.tell(suggestion, 'declined');
  }

  async withdraw(suggestion: Suggestion): Promise<void> {
    suggestion.withdraw(this.work.principal.personId, this.work.now);
    await this.suggestions.save(suggestion);
  }

  /** As the house: nobody has answered them, and there is nothing left to be answered. */
  lapse(suggestions: readonly Suggestion[]): Promise<void> {
    return this.work.asHouse(async () => {
      for (const each of suggestions) {
        each.lapse(HOUSE_ID, this.work.now);
        await this.suggestions.save(each);
      }
    });
  }

  /** Those who had a seat in the version before hear that there is a newer one, whether they are asked again or not. */
  async tellSeated(version: Contract, [first]: readonly Suggestion[]): Promise<void> {
    const by = this.work.principal.personId;
    const seated = first ? await this.seats.peopleOf(first.approvalId) : [];
    const personIds = seated.filter((id) => id !== by);
    const { id: contractId } = version;
    await this.events.publish(new ContractRevised({ contractId, number: version.label(), personIds, by }));
  }

  private async tell(suggestion: Suggestion, answer: 'accepted' | 'declined'): Promise<void> {
    const { id: suggestionId, approvalId: instanceId, contractId, title, authorId } = suggestion;
    const { number } = await this.approvals.get(instanceId);
    const by = this.work.principal.personId;
    await this.events.publish(
      new ContractSuggestionAnswered({ suggestionId, instanceId, contractId, number, title, authorId, answer, by }),
    );
  }
}
