import { Injectable } from '@nestjs/common';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { BulkEdits } from '../bulk-edits.repository.js';
import { BULK_KEPT_FAILING } from '../bulk-edits.errors.js';
import { BulkSlice } from '../bulk-slice.js';
import { BulkWork, type BulkWay } from '../bulk-work.js';

export const UNDO_BULK_EDIT_JOB = 'bulk-edits.undo';

/** Brings many records back, by and by. */
@Injectable()
export class RunBulkUndo {
  private readonly way: BulkWay;

  constructor(
    private readonly jobs: BulkWork,
    edits: BulkEdits,
    slice: BulkSlice,
  ) {
    this.way = {
      status: 'undoing',
      slice: (edit) => slice.restore(edit),
      finish: (id) => edits.finishUndo(id),
      giveUp: (id, code) => edits.giveUp(id, 'changed', 'kept', code),
    };
  }

  @Job(UNDO_BULK_EDIT_JOB)
  execute({ editId }: { editId: string }, stopping: AbortSignal): Promise<void> {
    return this.jobs.perform(editId, this.way, stopping);
  }

  @JobGivenUp(UNDO_BULK_EDIT_JOB)
  giveUp({ editId }: { editId: string }): Promise<void> {
    return this.jobs.end(editId, this.way, BULK_KEPT_FAILING);
  }
}
