import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { TriedRule } from '../dispatch/desk.js';
import { Dispatches } from '../dispatch/dispatches.repository.js';
import type { TryLeadRulesDto } from '../dispatch/lead-rule.dto.js';
import { NoLeadRules } from '../dispatch/lead-rules.errors.js';
import { LeadRules } from '../dispatch/lead-rules.repository.js';
import { PastLeads, type NamedLead } from '../dispatch/past-leads.repository.js';
import { trialOf, type TrialLine } from '../dispatch/trial.js';

export interface LeadRuleTrial {
  readonly days: number;
  readonly rules: readonly TriedRule[];
  readonly lines: readonly TrialLine[];
  /** Of the leads that would have gone elsewhere, those the reader sees. */
  readonly named: readonly NamedLead[];
}

const DAYS = 90;
const MOST_LEADS = 20_000;
const MOST_NAMED = 200;

/** What the rules would have done with the leads that came lately. Nothing is written, and nobody's turn moves. */
@Injectable()
export class TryLeadRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: LeadRules,
    private readonly dispatches: Dispatches,
    private readonly past: PastLeads,
  ) {}

  /** @throws NoLeadRules */
  async execute({ days = DAYS, ruleIds }: TryLeadRulesDto): Promise<LeadRuleTrial> {
    const rules = ruleIds ? await this.rules.among(ruleIds) : await this.rules.enabled();
    if (rules.length === 0) throw new NoLeadRules({});
    // As the house: how the leads would have been shared out is a number for everybody who may write rules.
    const lines = await this.work.asHouse(async () => {
      const leads = await this.past.since(days, MOST_LEADS);
      const people = new Set(rules.flatMap((rule) => rule.people.map(({ personId }) => personId)));
      const span = [leads[0]?.cameOn ?? this.clock.today(), this.clock.today()] as const;
      return trialOf(leads, rules, await this.dispatches.standings([...people], span));
    });
    const elsewhere = lines.filter(({ lead, wouldId }) => wouldId !== null && wouldId !== lead.ownerId).reverse();
    const mayName = mayDo(this.work.principal, 'lead.view');
    const named = mayName ? await this.past.named(elsewhere.map(({ lead }) => lead.id)) : [];
    return { days, rules, lines, named: named.slice(0, MOST_NAMED) };
  }
}
