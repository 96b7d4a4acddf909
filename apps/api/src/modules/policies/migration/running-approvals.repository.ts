import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** An approval that runs under an earlier version than the one in force. */
export interface RunningApproval {
  /** How many there are, beyond those that are listed. */
  readonly total: number;
  readonly id: string;
  readonly number: string;
  readonly submitterId: string;
  readonly submitterName: string;
  readonly submittedAt: Date;
  readonly status: string;
  readonly fromCode: string;
  readonly fromNumber: number;
}

/** Who keeps the rules need not see the deals: named is only what its reader may see anyway. */
@Injectable()
export class RunningApprovals {
  constructor(private readonly work: UnitOfWork) {}

  /** Which of them their reader may see, by the row scope. */
  async seenOf(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      'SELECT id FROM approval_instances WHERE id = ANY ($1)',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Of this policy, under any version but this one; oldest first. */
  of(code: string, versionId: string): Promise<RunningApproval[]> {
    return this.work.asHouse(() =>
      this.work.manager.query<RunningApproval[]>(
        `SELECT i.id, i.number, i.submitter_id AS "submitterId", o.name AS "submitterName", i.submitted_at AS "submittedAt",
           i.status, count(*) OVER ()::int AS total, p.code AS "fromCode", v.number AS "fromNumber"
         FROM approval_instances i JOIN approval_policy_versions v ON v.id = i.policy_version_id
         JOIN approval_policies p ON p.id = v.policy_id JOIN shown_owners o ON o.id = i.submitter_id
         WHERE p.code = $1 AND i.finished_at IS NULL AND i.policy_version_id <> $2
         ORDER BY i.submitted_at, i.id LIMIT 500`,
        [code, versionId],
      ),
    );
  }
}
