import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { UNDO_MERGE_JOB } from '../jobs.js';
import { MergeWork } from '../merge-work.js';
import { UndoNow } from '../undo-now.js';

/** Takes back where much goes back. A merge that could not be taken back is done as it was. */
@Injectable()
export class RunUndo {
  constructor(
    private readonly now: UndoNow,
    private readonly jobs: MergeWork,
  ) {}

  @Job(UNDO_MERGE_JOB)
  execute({ mergeId }: { mergeId: string }): Promise<void> {
    return this.jobs.perform(mergeId, 'undoing', async (merge) =>
      this.now.takeBack(merge, await this.now.locked(merge)),
    );
  }

  @JobGivenUp(UNDO_MERGE_JOB)
  giveUp({ mergeId }: { mergeId: string }): Promise<void> {
    return this.jobs.fail(mergeId, 'undoing');
  }
}
