import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ContractRevised, ContractSuggested, ContractSuggestionAnswered } from '../../contracts/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever submitted a contract hears what is suggested, its author what became of it, and everybody asked that it changed. */
@Injectable()
export class OnContractSuggestions {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(ContractSuggested)
  async suggested({ payload }: ContractSuggested): Promise<void> {
    const { suggestionId, contractId, number, title, submitterId: personId, by: actorId } = payload;
    await this.tell.execute({
      ...{ personId, kind: 'contract_suggested', params: { number, title, actorId } },
      ...{ link: `/contracts/${contractId}`, dedupKey: `contract_suggested ${suggestionId}` },
    });
  }

  @Afterwards(ContractSuggestionAnswered)
  async answered({ payload }: ContractSuggestionAnswered): Promise<void> {
    const { suggestionId, instanceId, number, title, authorId: personId, answer, by: actorId } = payload;
    await this.tell.execute({
      ...{ personId, kind: `contract_suggestion_${answer}`, params: { number, title, actorId } },
      ...{ link: `/approvals/${instanceId}`, dedupKey: `contract_suggestion_answered ${suggestionId}` },
    });
  }

  @Afterwards(ContractRevised)
  async revised({ payload: { contractId, number, personIds, by } }: ContractRevised): Promise<void> {
    for (const personId of personIds)
      await this.tell.execute({
        ...{ personId, kind: 'contract_revised', params: { number, actorId: by } },
        ...{ link: `/contracts/${contractId}`, dedupKey: `contract_revised ${contractId}` },
      });
  }
}
