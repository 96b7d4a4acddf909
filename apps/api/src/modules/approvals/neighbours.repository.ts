import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from './approval-instance.entity.js';

export interface Neighbour {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly submittedAt: Date;
}

export interface Neighbours {
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
}

/** The approval before one and the one after it: another version of the same deal, or another attempt. */
@Injectable()
export class NeighbouringApprovals {
  constructor(private readonly work: UnitOfWork) {}

  /** Of those only what the reader may see; an approval that superseded it may be about another record. */
  async of({ id, subjectId, previousId, supersededBy }: ApprovalInstance): Promise<Neighbours> {
    const found = await this.work.manager.query<Neighbour[]>(
      `SELECT id, number, title, status, submitted_at AS "submittedAt" FROM approval_instances
       WHERE id = ANY ($1::uuid[]) OR (subject_id = $2 AND previous_id = $3) ORDER BY id`,
      [[previousId, supersededBy].filter((one) => one !== null), subjectId, id],
    );
    return {
      earlier: found.find((one) => one.id === previousId) ?? null,
      later: found.findLast((one) => one.id !== previousId) ?? null,
    };
  }
}
