import { Injectable } from '@nestjs/common';
import type { ChangeHandoverDto } from '../handover.dto.js';
import { HandoverItems } from '../handover-items.repository.js';
import { HandoverReach } from '../handover-reach.js';
import { Handovers } from '../handovers.repository.js';
import { PlanChecks } from '../plan-checks.js';

/** Says otherwise who gets what, as long as it has not begun; what is left is divided anew. */
@Injectable()
export class ChangeHandover {
  constructor(
    private readonly reach: HandoverReach,
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly checks: PlanChecks,
  ) {}

  /** @throws HandoverHasBegun, and what is wrong with the plan */
  async execute(id: string, version: number, wish: ChangeHandoverDto): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    await this.reach.mustReach(handover.personId);
    handover.mustBeOpen();
    Object.assign(handover, this.checks.read(wish));
    if (handover.reason === 'moving') handover.leavesOn = null;
    this.checks.mustHold(handover);
    await this.handovers.save(handover, version);
    await this.items.plan(handover);
  }
}
