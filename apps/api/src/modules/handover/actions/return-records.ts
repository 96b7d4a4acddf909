import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { AskedItems } from '../asked-items.js';
import { HandoverChunks } from '../handover-chunks.js';
import { HandoverItems } from '../handover-items.repository.js';
import { HANDOVER_KEPT_FAILING } from '../handovers.errors.js';
import { Handovers } from '../handovers.repository.js';
import { UNDO_JOB } from '../jobs.js';
import { EndUndo } from './end-undo.js';

/** Gives back chunk by chunk what is still with its successor; what was handed on since stays and is listed. */
@Injectable()
export class ReturnRecords {
  constructor(
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly asked: AskedItems,
    private readonly chunks: HandoverChunks,
    private readonly ending: EndUndo,
  ) {}

  @Job(UNDO_JOB)
  async execute({ handoverId }: { handoverId: string }, stopping: AbortSignal): Promise<void> {
    await this.chunks.untilDone(handoverId, stopping, () => this.next(handoverId));
  }

  @JobGivenUp(UNDO_JOB)
  async giveUp({ handoverId }: { handoverId: string }): Promise<void> {
    await this.chunks.asHouse(handoverId, async () => {
      const handover = await this.handovers.getForChange(handoverId);
      if (handover.status === 'undoing') await this.ending.fail(handover, HANDOVER_KEPT_FAILING);
    });
  }

  private async next(id: string): Promise<boolean> {
    const handover = await this.handovers.getForChange(id);
    if (handover.status !== 'undoing') return false;
    const chunk = (await this.items.returnSome(handover)) ?? (await this.asked.giveBackSome(handover));
    if (chunk === null) return this.ending.execute(handover);
    handover.restored += chunk.done;
    handover.kept += chunk.n - chunk.done;
    await this.handovers.save(handover);
    return true;
  }
}
