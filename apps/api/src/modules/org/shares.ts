import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What a share lets its person do. */
export type ShareAccess = 'read' | 'write';

/** What the house shows to one person for a reason: an approver sees what she decides, whoever owns it. */
@Injectable()
export class Shares {
  constructor(private readonly work: UnitOfWork) {}

  /** Reading unless said otherwise; a share that is there already stays as it is. */
  async open(
    subjectType: string,
    subjectId: string,
    personIds: readonly string[],
    reason: string,
    access: ShareAccess = 'read',
  ): Promise<void> {
    if (personIds.length === 0) return;
    await this.work.asHouse(() =>
      this.work.manager.query(
        `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason, access)
         SELECT $1, $2, unnest($3::uuid[]), $4, $5 ON CONFLICT DO NOTHING`,
        [subjectType, subjectId, personIds, reason, access],
      ),
    );
  }

  async close(subjectType: string, subjectId: string, personIds: readonly string[], reason: string): Promise<void> {
    await this.work.asHouse(() =>
      this.work.manager.query(
        `UPDATE record_shares SET ended_at = app_now(), ended_by = coalesce(me(), created_by), version = version + 1,
           updated_at = app_now(), updated_by = coalesce(me(), updated_by)
         WHERE subject_type = $1 AND subject_id = $2 AND grantee_kind = 'self' AND grantee_id = ANY($3::uuid[])
           AND reason = $4 AND ended_at IS NULL`,
        [subjectType, subjectId, personIds, reason],
      ),
    );
  }
}
