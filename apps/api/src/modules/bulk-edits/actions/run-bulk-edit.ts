import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { BulkEdits } from '../bulk-edits.repository.js';
import { BULK_KEPT_FAILING } from '../bulk-edits.errors.js';
import { BulkSlice } from '../bulk-slice.js';
import { BulkWork, type BulkWay } from '../bulk-work.js';

export const BULK_EDIT_JOB = 'bulk-edits.run';

/** Changes many records, by and by. */
@Injectable()
export class RunBulkEdit {
  private readonly way: BulkWay;

  constructor(
    private readonly jobs: BulkWork,
    edits: BulkEdits,
    slice: BulkSlice,
  ) {
    this.way = {
      status: 'running',
      slice: (edit) => slice.change(edit),
      finish: (id) => edits.finish(id),
      giveUp: (id, code) => edits.giveUp(id, 'waiting', 'refused', code),
    };
  }

  @Job(BULK_EDIT_JOB)
  execute({ editId }: { editId: string }, stopping: AbortSignal): Promise<void> {
    return this.jobs.perform(editId, this.way, stopping);
  }

  @JobGivenUp(BULK_EDIT_JOB)
  giveUp({ editId }: { editId: string }): Promise<void> {
    return this.jobs.end(editId, this.way, BULK_KEPT_FAILING);
  }
}
