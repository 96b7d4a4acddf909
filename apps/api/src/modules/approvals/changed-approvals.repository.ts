import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface ChangedApproval {
  readonly id: string;
  readonly version: number;
  readonly subjectType: string;
}

const MOST = 200;

/** Which approvals have moved on lately, so that open pages follow. */
@Injectable()
export class ChangedApprovals {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Of those that the reader may open, and of no others: within her row scope, or all of them where she administers
   * processes.
   */
  async since(instant: Date): Promise<ChangedApproval[]> {
    const { actor } = this.work;
    const mayAdminister = actor === HOUSE || mayDo(actor, 'approval.administer');
    if (!mayAdminister && !mayDo(actor, 'approval.view')) return [];
    const read = () =>
      this.work.manager.query<ChangedApproval[]>(
        `SELECT id, version, subject_type AS "subjectType" FROM approval_instances
         WHERE updated_at > $1 ORDER BY updated_at DESC, id DESC LIMIT ${MOST}`,
        [instant],
      );
    return mayAdminister ? this.work.asHouse(read) : read();
  }
}
