import { Injectable } from '@nestjs/common';
import type { CreateHandoverDto } from '../handover.dto.js';
import { HandoverItems } from '../handover-items.repository.js';
import { HandoverReach } from '../handover-reach.js';
import { HandoverIsThereAlready } from '../handovers.errors.js';
import { Handovers } from '../handovers.repository.js';
import { PlanChecks } from '../plan-checks.js';

/** Begins to plan what a person leaves to whom; nothing changes hands yet. */
@Injectable()
export class DraftHandover {
  constructor(
    private readonly reach: HandoverReach,
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly checks: PlanChecks,
  ) {}

  /** @throws HandoverIsYourOwn, PersonIsOutOfReach, HandoverIsThereAlready, and what is wrong with the plan */
  async execute({ personId, ...wish }: CreateHandoverDto): Promise<string> {
    await this.reach.mayPlanFor(personId);
    if (await this.handovers.isUnderWay(personId)) throw new HandoverIsThereAlready({});
    const fresh = { reason: 'leaving' as const, leavesOn: null, restricted: true, successorId: null, seatsToId: null };
    const plan = { ...fresh, together: true, rules: [], personId, ...this.checks.read(wish) };
    this.checks.mustHold(plan);
    const handover = await this.handovers.insert(plan);
    await this.items.plan(handover);
    return handover.id;
  }
}
