import { Injectable } from '@nestjs/common';
import { BulkCourse } from '../bulk-course.js';
import type { BulkEditDto } from '../bulk-edit.dto.js';
import type { BulkEditRow } from '../bulk-edit.row.js';
import { BulkEdits } from '../bulk-edits.repository.js';
import { BulkSlice } from '../bulk-slice.js';
import { BulkTargets, wishOf } from '../bulk-targets.js';
import { BULK_EDIT_JOB } from './run-bulk-edit.js';

/** 批量修改: gives many records the same values, each by the rules of changing it alone. */
@Injectable()
export class EditInBulk {
  constructor(
    private readonly edits: BulkEdits,
    private readonly targets: BulkTargets,
    private readonly slice: BulkSlice,
    private readonly course: BulkCourse,
  ) {}

  /** @throws BulkEditIsOfOneKind, PermissionIsMissing before anything is changed */
  async execute(body: BulkEditDto): Promise<string> {
    const { object, changes } = wishOf(body);
    const target = this.targets.permitted(object);
    const records = [...new Map(body.records.map((record) => [record.recordId, record])).values()];
    const id = await this.edits.insert({ object, changes, records });
    const note = { action: 'bulk_edit', subjectType: target.list, after: { fields: Object.keys(changes) } };
    const beginning = { editId: id, records: records.length, queue: BULK_EDIT_JOB, note };
    await this.course.begin(beginning, () => this.atOnce(id));
    return id;
  }

  private async atOnce(id: string): Promise<void> {
    await this.slice.change((await this.edits.take(id)) as BulkEditRow);
    await this.edits.finish(id);
  }
}
