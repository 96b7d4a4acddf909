import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished } from '../../approvals/index.js';
import { SuggestionAnswers } from './suggestion-answers.js';
import { Suggestions } from './suggestions.repository.js';

/** Everybody agreed to the contract without it, or an amendment came first: what nobody has answered is over. */
@Injectable()
export class LapseSuggestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggestions: Suggestions,
    private readonly answers: SuggestionAnswers,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome, ending } }: ApprovalFinished): Promise<void> {
    if (subjectType !== 'contract' || (outcome !== 'approved' && ending !== 'superseded')) return;
    await this.work.asHouse(async () => this.answers.lapse(await this.suggestions.openOf(subjectId)));
  }
}
