import { Injectable } from '@nestjs/common';
import { ReleasePerson } from '../../org/index.js';
import type { Handover } from '../handover.entity.js';
import { HandoverEnding } from '../handover-ending.js';
import { HandoverItems } from '../handover-items.repository.js';
import { Handovers } from '../handovers.repository.js';

/** When nothing of hers is left: the account is disabled if it is time; and at last each successor hears of it once. */
@Injectable()
export class FinishHandover {
  constructor(
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly release: ReleasePerson,
    private readonly ending: HandoverEnding,
  ) {}

  isDue(handover: Handover): boolean {
    return handover.mustLetGo(this.ending.today);
  }

  /** Approvals are asked for afterwards: they leave nobody who is still there. */
  async letGo(handover: Handover): Promise<true> {
    handover.released = await this.release.execute(handover.personId, handover.seatsToId);
    handover.disabledAt = this.ending.now;
    await this.handovers.save(handover);
    return true;
  }

  async execute(handover: Handover): Promise<false> {
    const { now, today } = this.ending;
    const since = handover.finishedAt ?? handover.begunAt ?? now;
    handover.finish(now, today);
    await this.handovers.save(handover);
    await this.ending.tell(handover, await this.items.shares(handover.id, 'moved', since));
    return false;
  }

  async fail(handover: Handover, code: string): Promise<false> {
    handover.fail(code, this.ending.now);
    await this.handovers.save(handover);
    return false;
  }
}
