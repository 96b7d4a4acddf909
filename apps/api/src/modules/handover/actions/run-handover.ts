import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import type { Handover } from '../handover.entity.js';
import { HandoverChunks } from '../handover-chunks.js';
import { AskedItems } from '../asked-items.js';
import { HandoverItems, type ChunkResult } from '../handover-items.repository.js';
import { HANDOVER_KEPT_FAILING } from '../handovers.errors.js';
import { Handovers } from '../handovers.repository.js';
import { MOVE_JOB } from '../jobs.js';
import { FinishHandover } from './finish-handover.js';

/**
 * Hands over chunk by chunk, each in a transaction of its own together with what it says about its records: a worker
 * that dies between two of them, or inside one, leaves exactly the records that are still to go.
 */
@Injectable()
export class RunHandover {
  constructor(
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly asked: AskedItems,
    private readonly chunks: HandoverChunks,
    private readonly finish: FinishHandover,
  ) {}

  @Job(MOVE_JOB)
  async execute({ handoverId }: { handoverId: string }, stopping: AbortSignal): Promise<void> {
    await this.chunks.untilDone(handoverId, stopping, () => this.next(handoverId));
  }

  @JobGivenUp(MOVE_JOB)
  async giveUp({ handoverId }: { handoverId: string }): Promise<void> {
    await this.chunks.asHouse(handoverId, async () => {
      const handover = await this.handovers.getForChange(handoverId);
      if (handover.isUnderWay()) await this.finish.fail(handover, HANDOVER_KEPT_FAILING);
    });
  }

  /** @returns whether there may be more to do. */
  private async next(id: string): Promise<boolean> {
    const handover = await this.handovers.getForChange(id);
    if (!handover.isUnderWay()) return false;
    const refusal = this.chunks.refusal();
    if (refusal) return this.finish.fail(handover, refusal);
    if (handover.status === 'queued') return this.open(handover);
    const moved = await this.items.moveSome(handover);
    if (moved) return this.count(handover, moved);
    if (this.finish.isDue(handover)) return this.finish.letGo(handover);
    const given = handover.disabledAt ? await this.asked.giveSome(handover) : null;
    return given ? this.count(handover, given) : this.finish.execute(handover);
  }

  private async count(handover: Handover, { n, done }: ChunkResult): Promise<true> {
    handover.moved += done;
    handover.gone += n - done;
    await this.handovers.save(handover);
    return true;
  }

  /** What she has got since it was planned goes by the same rules. */
  private async open(handover: Handover): Promise<true> {
    await this.items.plan(handover);
    const counts = await this.items.counts(handover.id);
    handover.total = counts.reduce((sum, { count }) => sum + count, 0);
    handover.status = 'running';
    await this.handovers.save(handover);
    return true;
  }
}
