import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmounts } from '../../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { ContractView } from '../contract-detail.view.js';
import { ContractPages } from '../contract-pages.js';
import { ContractHasNewerRevision, ContractIsNotInApproval } from '../contracts.errors.js';
import { AcceptSuggestions } from './accept-suggestions.js';
import { AnswerSuggestion } from './answer-suggestion.js';
import { ShowSuggestions } from './show-suggestions.js';
import { SuggestChange } from './suggest-change.js';
import { AcceptSuggestionsDto, DeclineSuggestionDto, SuggestChangeDto } from './suggestion.dto.js';
import { SuggestionsView } from './suggestion.view.js';
import {
  SuggestionIsClosed,
  SuggestionIsForItsSubmitter,
  SuggestionIsLate,
  SuggestionIsNotYours,
  SuggestionsOverlap,
  SuggestsWithoutSeat,
} from './suggestions.errors.js';

@ApiTags('contracts')
@Controller('contracts/:id/suggestions')
export class SuggestionsController {
  constructor(
    private readonly show: ShowSuggestions,
    private readonly suggestChange: SuggestChange,
    private readonly acceptSuggestions: AcceptSuggestions,
    private readonly answerSuggestion: AnswerSuggestion,
    private readonly pages: ContractPages,
  ) {}

  @Get()
  @Can('contract.view', 'approval.view')
  @Operation({
    id: 'listContractSuggestions',
    summary: 'What approvers suggest to change in a contract, and what became of it',
    returns: SuggestionsView,
  })
  list(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<SuggestionsView> {
    return this.show.execute(id, locale);
  }

  @Post()
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'suggestContractChange',
    summary: 'Suggest other words for a clause, or another quantity or price of a line, from a seat in its approval',
    returns: SuggestionsView,
    status: 201,
    refuses: [ContractIsNotInApproval, SuggestsWithoutSeat, SuggestionIsLate],
  })
  async create(
    @IdParam() id: string,
    @Body() body: SuggestChangeDto,
    @ReaderLocale() locale: Locale,
  ): Promise<SuggestionsView> {
    await this.suggestChange.execute(id, body, locale);
    return this.show.execute(id, locale);
  }

  @Post('acceptance')
  @Can('contract.submit')
  @SetsAmounts('contract.amounts')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'acceptContractSuggestions',
    summary: 'Take suggestions up: the next version goes to whoever it concerns',
    returns: ContractView,
    status: 201,
    refuses: [SuggestionIsForItsSubmitter, SuggestionIsClosed, SuggestionsOverlap, ContractHasNewerRevision],
  })
  async accept(
    @IdParam() id: string,
    @Body() { suggestionIds, note = '' }: AcceptSuggestionsDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ContractView> {
    return this.pages.show(await this.acceptSuggestions.execute(id, suggestionIds, note, locale), locale);
  }

  @Post(':suggestionId/refusal')
  @Can('contract.submit')
  @Operation({
    id: 'declineContractSuggestion',
    summary: 'Decline a suggestion, with the reason',
    returns: SuggestionsView,
    status: 201,
    refuses: [SuggestionIsForItsSubmitter, SuggestionIsClosed],
  })
  async decline(
    @IdParam() id: string,
    @IdParam('suggestionId') suggestionId: string,
    @Body() { reason }: DeclineSuggestionDto,
    @ReaderLocale() locale: Locale,
  ): Promise<SuggestionsView> {
    await this.answerSuggestion.decline(id, suggestionId, reason, locale);
    return this.show.execute(id, locale);
  }

  @Delete(':suggestionId')
  @Can('approval.decide')
  @Operation({
    id: 'withdrawContractSuggestion',
    summary: 'Take a suggestion of one’s own back',
    returns: SuggestionsView,
    refuses: [SuggestionIsNotYours, SuggestionIsClosed],
  })
  async withdraw(
    @IdParam() id: string,
    @IdParam('suggestionId') suggestionId: string,
    @ReaderLocale() locale: Locale,
  ): Promise<SuggestionsView> {
    await this.answerSuggestion.withdraw(id, suggestionId, locale);
    return this.show.execute(id, locale);
  }
}
