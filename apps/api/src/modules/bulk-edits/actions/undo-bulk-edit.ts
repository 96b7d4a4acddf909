import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { BulkCourse } from '../bulk-course.js';
import { undoRefusal, type BulkEditRow } from '../bulk-edit.row.js';
import { BulkEdits } from '../bulk-edits.repository.js';
import { BulkSlice } from '../bulk-slice.js';
import { BulkTargets } from '../bulk-targets.js';
import { UNDO_BULK_EDIT_JOB } from './run-bulk-undo.js';

/** Brings back what the records said before, of those that nobody has changed since. */
@Injectable()
export class UndoBulkEdit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly edits: BulkEdits,
    private readonly targets: BulkTargets,
    private readonly slice: BulkSlice,
    private readonly course: BulkCourse,
  ) {}

  /** @throws RowIsMissing, PermissionIsMissing, BulkEditIsUnderWay, BulkEditLeftNothing, BulkUndoIsLate */
  async execute(id: string): Promise<void> {
    const { object } = await this.edits.mineBy(id);
    const { list } = this.targets.permitted(object);
    const edit = (await this.edits.take(id)) as BulkEditRow;
    mustBeAllowed(undoRefusal(edit, this.work.now));
    await this.edits.beginUndo(id);
    const note = { action: 'undo_bulk_edit', subjectType: list };
    const beginning = { editId: id, records: edit.counts.changed ?? 0, queue: UNDO_BULK_EDIT_JOB, note };
    await this.course.begin(beginning, () => this.atOnce(edit));
  }

  private async atOnce(edit: BulkEditRow): Promise<void> {
    await this.slice.restore(edit);
    await this.edits.finishUndo(edit.id);
  }
}
