import { Injectable } from '@nestjs/common';
import { factsOf, type Told } from '../dispatch/lead-facts.js';
import { judge, missingOf, type Judgement } from './judge.js';
import { LeadAnswers, type AnswerRow } from './lead-answers.repository.js';
import { LeadCriteria } from './lead-criteria.repository.js';
import { LeadCriteriaAreUnmet } from './lead-criteria.errors.js';

type Judgeable = Told & { readonly id: string };

export interface JudgedLead extends Judgement {
  readonly answers: readonly AnswerRow[];
}

/** Judges leads by the criteria that are in force. */
@Injectable()
export class Judging {
  constructor(
    private readonly criteria: LeadCriteria,
    private readonly answers: LeadAnswers,
  ) {}

  async of(lead: Judgeable): Promise<JudgedLead> {
    const criteria = await this.criteria.enabled();
    const answers = criteria.length > 0 ? await this.answers.of([lead.id]) : [];
    return { ...judge(criteria, factsOf(lead), metBy(answers)), answers };
  }

  /** The score of each; nothing while there is nothing to judge by. */
  async scores(leads: readonly Judgeable[]): Promise<Map<string, number>> {
    const criteria = leads.length > 0 ? await this.criteria.enabled() : [];
    if (criteria.length === 0) return new Map();
    const answers = await this.answers.of(leads.map(({ id }) => id));
    const of = (id: string): Map<string, boolean> => metBy(answers.filter(({ leadId }) => leadId === id));
    return new Map(leads.map((lead) => [lead.id, judge(criteria, factsOf(lead), of(lead.id)).score]));
  }

  /** @throws LeadCriteriaAreUnmet naming each that is required */
  async mustMeet(lead: Judgeable & { readonly number: string }): Promise<void> {
    const missing = missingOf(await this.of(lead));
    if (missing.length === 0) return;
    throw new LeadCriteriaAreUnmet({ number: lead.number, criteria: missing.map(({ name }) => name).join('、') });
  }
}

const metBy = (answers: readonly AnswerRow[]): Map<string, boolean> =>
  new Map(answers.map(({ criterionId, met }) => [criterionId, met]));
