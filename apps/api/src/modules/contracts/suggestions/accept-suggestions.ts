import { Injectable } from '@nestjs/common';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { SubmitContract } from '../actions/submit-contract.js';
import { Contracts } from '../contracts.repository.js';
import { NextVersion } from './next-version.js';
import { SuggestionAnswers } from './suggestion-answers.js';
import type { Suggestion } from './suggestion.entity.js';
import { SuggestionIsClosed, SuggestionsOverlap } from './suggestions.errors.js';
import { Suggestions } from './suggestions.repository.js';

/**
 * 采纳: one or several suggestions make the next version. While the contract is with its approvers that goes up at once,
 * and whose agreement it leaves alone stands; what is with its submitter is changed in place, and submitted by her.
 */
@Injectable()
export class AcceptSuggestions {
  constructor(
    private readonly contracts: Contracts,
    private readonly suggestions: Suggestions,
    private readonly answers: SuggestionAnswers,
    private readonly next: NextVersion,
    private readonly submitContract: SubmitContract,
  ) {}

  /**
   * @returns the id of the version that has them
   * @throws RowIsMissing, SuggestionIsForItsSubmitter, SuggestionIsClosed, SuggestionsOverlap, ContractHasNewerRevision, and whatever a
   * change and a submission are refused for
   */
  async execute(contractId: string, ids: readonly string[], note: string, locale: Locale): Promise<string> {
    await this.contracts.get(contractId);
    const titles = (await this.mustBeMine(contractId, ids)).map(({ title }) => title).join('、');
    // The approval is locked before the contract, as by everybody else.
    await this.answers.say(contractId, say('contract.suggestion_accepted', { titles, note }, locale));
    const open = await this.suggestions.openOf(contractId);
    const accepted = open.filter(({ id }) => ids.includes(id));
    if (accepted.length < ids.length) throw new SuggestionIsClosed({ title: titles });
    mustNotOverlap(accepted);
    const version = await this.next.with(contractId, accepted);
    await this.answers.accept(accepted, version.id, note);
    await this.goAlong(open, accepted, { from: contractId, to: version.id });
    if (version.id === contractId) return contractId;
    await this.submitContract.execute(version.id, note);
    await this.answers.tellSeated(version, accepted);
    return version.id;
  }

  private async mustBeMine(contractId: string, ids: readonly string[]): Promise<Suggestion[]> {
    const asked = await Promise.all(ids.map((id) => this.suggestions.get(contractId, id)));
    for (const each of asked) await this.answers.mustBeMine(each);
    return asked;
  }

  /** What nobody has answered yet is about the next version too, unless its place says something else by now. */
  private async goAlong(
    open: readonly Suggestion[],
    accepted: readonly Suggestion[],
    { from, to }: { from: string; to: string },
  ): Promise<void> {
    const left = open.filter((each) => !accepted.includes(each));
    const isOvertaken = (each: Suggestion): boolean => accepted.some((other) => other.isAbout(each));
    await this.answers.lapse(left.filter(isOvertaken));
    if (to === from) return;
    for (const each of left.filter((one) => !isOvertaken(one))) {
      each.contractId = to;
      await this.suggestions.save(each);
    }
  }
}

function mustNotOverlap(accepted: readonly Suggestion[]): void {
  const twice = accepted.find((each, at) => accepted.findIndex((other) => other.isAbout(each)) !== at);
  if (twice) throw new SuggestionsOverlap({ title: twice.title });
}
