import { Injectable } from '@nestjs/common';
import { Conflicts } from './conflicts.js';
import type { Handover } from './handover.entity.js';
import { HandoverItems } from './handover-items.repository.js';
import { HandoverReach } from './handover-reach.js';
import { HandoverIsThereAlready } from './handovers.errors.js';
import { Handovers } from './handovers.repository.js';
import { PlanChecks } from './plan-checks.js';

/** Looks once more before anything moves: what she has today, and who may take it. */
@Injectable()
export class BeginChecks {
  constructor(
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly conflicts: Conflicts,
    private readonly reach: HandoverReach,
    private readonly checks: PlanChecks,
  ) {}

  async mustBeReady(handover: Handover): Promise<void> {
    await this.reach.mustReach(handover.personId);
    this.checks.mustHold(handover);
    if (await this.handovers.isUnderWay(handover.personId, handover.id)) throw new HandoverIsThereAlready({});
    await this.items.plan(handover);
    await this.conflicts.mustBeNone(handover);
  }
}
