import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HandoverReach } from '../handover-reach.js';
import { Handovers } from '../handovers.repository.js';

/** Stops a handover, or calls a leaving off; what has gone over stays until it is taken back. */
@Injectable()
export class CancelHandover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly reach: HandoverReach,
  ) {}

  /** @throws HandoverIsNotUnderWay */
  async execute(id: string): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    await this.reach.mustReach(handover.personId);
    handover.cancel(this.work.now);
    await this.handovers.save(handover);
  }
}
