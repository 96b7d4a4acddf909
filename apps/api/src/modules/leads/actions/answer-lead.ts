import { Injectable } from '@nestjs/common';
import { CriterionIsNotAnswered } from '../judging/lead-criteria.errors.js';
import { LeadCriteria } from '../judging/lead-criteria.repository.js';
import { LeadAnswers } from '../judging/lead-answers.repository.js';
import type { AnswerLeadDto } from '../judging/lead-criterion.dto.js';
import { LeadIsClosed } from '../leads.errors.js';
import { Leads } from '../leads.repository.js';

/** Whoever follows a lead says what she has found out. */
@Injectable()
export class AnswerLead {
  constructor(
    private readonly leads: Leads,
    private readonly criteria: LeadCriteria,
    private readonly answers: LeadAnswers,
  ) {}

  /** @throws RowIsMissing, RowIsForReading, LeadIsClosed, CriterionIsNotAnswered */
  async execute(id: string, { answers }: AnswerLeadDto): Promise<void> {
    const lead = await this.leads.getForChange(id);
    if (lead.isClosed) throw new LeadIsClosed({ number: lead.number, status: lead.status });
    const open = new Set((await this.criteria.enabled()).flatMap((each) => (each.condition === null ? each.id : [])));
    for (const [at, { criterionId }] of answers.entries())
      if (!open.has(criterionId))
        throw new CriterionIsNotAnswered({}, [
          { pointer: `/answers/${at}/criterionId`, code: CriterionIsNotAnswered.code },
        ]);
    await this.answers.put(id, answers);
  }
}
