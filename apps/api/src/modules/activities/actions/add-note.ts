import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { Note } from '../note.entity.js';

@Injectable()
export class AddNote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly rows: Rows,
  ) {}

  /** @throws RowIsMissing when the writer does not see the record. */
  async execute(on: SubjectRef, text: string): Promise<Note> {
    const { type, id } = await this.subjects.mustSee(on);
    return this.work.asHouse(() => this.rows.insert(Note, { subjectType: type, subjectId: id, text: text.trim() }));
  }
}
