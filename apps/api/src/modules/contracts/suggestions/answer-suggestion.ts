import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Contracts } from '../contracts.repository.js';
import { SuggestionAnswers } from './suggestion-answers.js';
import type { Suggestion } from './suggestion.entity.js';
import { SuggestionIsClosed, SuggestionIsNotYours } from './suggestions.errors.js';
import { Suggestions } from './suggestions.repository.js';

/** What ends a suggestion without a change: its submitter declines it, or its author thinks better of it. */
@Injectable()
export class AnswerSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly suggestions: Suggestions,
    private readonly answers: SuggestionAnswers,
  ) {}

  /** @throws SuggestionIsForItsSubmitter, SuggestionIsClosed */
  async decline(contractId: string, id: string, reason: string, locale: Locale): Promise<void> {
    const { title } = await this.open(contractId, id, (each) => this.answers.mustBeMine(each));
    await this.answers.say(contractId, say('contract.suggestion_declined', { title, reason }, locale));
    await this.answers.decline(await this.suggestions.getForChange(id), reason);
  }

  /** @throws SuggestionIsNotYours, SuggestionIsClosed */
  async withdraw(contractId: string, id: string, locale: Locale): Promise<void> {
    const { title } = await this.open(contractId, id, ({ authorId }) => {
      if (authorId !== this.work.principal.personId) throw new SuggestionIsNotYours({});
    });
    await this.answers.say(contractId, say('contract.suggestion_withdrawn', { title }, locale));
    await this.answers.withdraw(await this.suggestions.getForChange(id));
  }

  private async open(
    contractId: string,
    id: string,
    check: (suggestion: Suggestion) => void | Promise<void>,
  ): Promise<Suggestion> {
    await this.contracts.get(contractId);
    const suggestion = await this.suggestions.get(contractId, id);
    await check(suggestion);
    if (suggestion.status !== 'open') throw new SuggestionIsClosed({ title: suggestion.title });
    return suggestion;
  }
}
