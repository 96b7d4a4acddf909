import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { LeadsAssigned } from '../leads.events.js';
import { Desk, type Decision } from './desk.js';
import { Dispatches, type Cause } from './dispatches.repository.js';
import { factsOf, type Told } from './lead-facts.js';
import { LeadRules } from './lead-rules.repository.js';

export interface Dispatched {
  readonly leadId: string;
  readonly decision: Decision;
}

/** Finds somebody for leads by the rules, and keeps with each why it was her. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: LeadRules,
    private readonly dispatches: Dispatches,
    private readonly events: EventBus,
  ) {}

  /**
   * One decision a lead, in their order; none at all while no rule is enabled. As the house: whom a rule names may be
   * out of the reach of whoever enters the lead. Others who come with leads wait until this transaction has ended.
   */
  async decide(leads: readonly Told[]): Promise<readonly Decision[]> {
    if (leads.length === 0) return [];
    return this.work.asHouse(async () => {
      // Asked before the lock, so that an installation without rules never waits.
      if ((await this.rules.enabled()).length === 0) return [];
      await this.dispatches.takeTurn();
      const rules = await this.rules.enabled();
      const today = this.clock.today();
      const people = new Set(rules.flatMap((rule) => rule.people.map(({ personId }) => personId)));
      const standings = await this.dispatches.standings([...people], [today, today]);
      const desk = new Desk(rules, standings, await this.dispatches.credits(rules.map(({ id }) => id)));
      const decisions = leads.map((lead) => desk.decide(factsOf(lead), today));
      await this.dispatches.keepCredits(desk.credits);
      return decisions;
    });
  }

  /** Keeps what was decided, and tells everybody once, however many leads she was given. */
  async record(list: readonly Dispatched[], cause: Cause): Promise<void> {
    const rows = list.map(({ leadId, decision: { given, tried } }) => ({
      ...{ leadId, tried },
      ruleId: given?.ruleId ?? null,
      ownerId: given?.ownerId ?? null,
    }));
    if (rows.length === 0) return;
    await this.work.asHouse(() => this.dispatches.insert(rows, cause));
    const byId = this.work.authorId;
    for (const assigneeId of new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))) {
      const leadIds = rows.filter(({ ownerId }) => ownerId === assigneeId).map(({ leadId }) => leadId);
      await this.events.publish(new LeadsAssigned({ assigneeId, leadIds, byId }));
    }
  }
}
