import { Injectable } from '@nestjs/common';
import { Audit, type Note } from '../../platform/audit/audit.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { WHILE_WAITING } from './bulk-edit.row.js';

interface Beginning {
  readonly editId: string;
  /** How many records there are to be changed. */
  readonly records: number;
  /** What does it where they are too many to wait for. */
  readonly queue: string;
  readonly note: Note;
}

/** Writes down that something is done to many records, and has it done: at once, or by a worker. */
@Injectable()
export class BulkCourse {
  constructor(
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  async begin({ editId, records, queue, note }: Beginning, atOnce: () => Promise<void>): Promise<void> {
    await this.audit.note({ ...note, subjectId: editId, after: { ...note.after, records } });
    if (records > WHILE_WAITING) await this.jobs.ask(queue, { editId });
    else await atOnce();
  }
}
