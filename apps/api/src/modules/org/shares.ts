import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** One row for one person, for a reason: an approver sees what she decides, whoever owns it. */
@Injectable()
export class Shares {
  constructor(private readonly work: UnitOfWork) {}

  async open(subjectType: string, subjectId: string, personIds: readonly string[], reason: string): Promise<void> {
    if (personIds.length === 0) return;
    await this.work.asHouse(() =>
      this.work.manager.query(
        `INSERT INTO shares (subject_type, subject_id, person_id, reason) SELECT $1, $2, unnest($3::uuid[]), $4 ON CONFLICT DO NOTHING`,
        [subjectType, subjectId, personIds, reason],
      ),
    );
  }

  async close(subjectType: string, subjectId: string, personIds: readonly string[], reason: string): Promise<void> {
    await this.work.asHouse(() =>
      this.work.manager.query(
        `DELETE FROM shares WHERE subject_type = $1 AND subject_id = $2 AND person_id = ANY($3::uuid[]) AND reason = $4`,
        [subjectType, subjectId, personIds, reason],
      ),
    );
  }
}
