import { Injectable } from '@nestjs/common';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { SubjectRef } from '../../platform/subjects/subject.js';
import { ClosedOrganisation } from '../org/index.js';

/**
 * Of a record one does not see, colleagues are told that it exists and whose it is, so that two of them do not court one
 * company. A joint venture or an agent is told that the company knows it, and no name: of its records, of its people.
 */
@Injectable()
export class Discretion {
  constructor(
    private readonly closed: ClosedOrganisation,
    private readonly subjects: Subjects,
  ) {}

  /** Those of the records that the reader may not be told more of than that there are some; ask it as the reader. */
  async untold(records: readonly SubjectRef[]): Promise<ReadonlySet<string>> {
    if (records.length === 0 || !(await this.closed.departments())) return new Set();
    const seen = await this.subjects.seen(records);
    return new Set(records.map(({ id }) => id).filter((id) => !seen.has(id)));
  }
}
