import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Dispatcher, type Dispatched } from '../dispatch/dispatcher.js';
import type { DispatchLeadsDto } from '../dispatch/lead-rule.dto.js';
import { NoLeadRules } from '../dispatch/lead-rules.errors.js';
import { Leads } from '../leads.repository.js';
import { ChosenLeads } from '../chosen-leads.js';
import type { AssignmentResult } from './assign-leads.js';

/** Gives leads to whom the rules say: what no rule gives stays where it is, and is told. */
@Injectable()
export class DispatchLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly chosen: ChosenLeads,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** @throws NothingToAssign, TooManyLeads, NoLeadRules before anything is changed */
  async execute(body: DispatchLeadsDto): Promise<AssignmentResult> {
    const { open, refused } = await this.chosen.choose(body);
    const told = await this.leads.told(open);
    const decisions = await this.dispatcher.decide(told);
    if (decisions.length < told.length) throw new NoLeadRules({});
    const dispatched = told.map(({ id }, at) => ({ leadId: id, decision: decisions[at] }) as Dispatched);
    const given = dispatched.flatMap(({ leadId, decision: { given } }) => (given ? [{ leadId, ...given }] : []));
    await this.work.asHouse(() => this.leads.assign(given));
    await this.dispatcher.record(dispatched, 'asked');
    const left = dispatched.filter(({ decision }) => !decision.given);
    return {
      assigned: given.length,
      refused: [...refused, ...left.map(({ leadId }) => ({ id: leadId, code: 'lead.no_rule' }))],
    };
  }
}
