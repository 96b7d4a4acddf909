import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { MERGE_JOB } from '../jobs.js';
import { MergeNow } from '../merge-now.js';
import { MergeWork } from '../merge-work.js';

/** Merges where much goes over. */
@Injectable()
export class RunMerge {
  constructor(
    private readonly now: MergeNow,
    private readonly jobs: MergeWork,
  ) {}

  @Job(MERGE_JOB)
  execute({ mergeId }: { mergeId: string }): Promise<void> {
    return this.jobs.perform(mergeId, 'queued', async (merge) => {
      const { survivor, loser } = await this.now.locked(merge, undefined, mergeId);
      await this.now.carryOut(merge, survivor, loser);
    });
  }

  @JobGivenUp(MERGE_JOB)
  giveUp({ mergeId }: { mergeId: string }): Promise<void> {
    return this.jobs.fail(mergeId, 'queued');
  }
}
