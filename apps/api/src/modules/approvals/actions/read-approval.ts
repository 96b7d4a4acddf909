import { Injectable } from '@nestjs/common';
import { fold, type Instance, type OrgDirectory } from '@countersign/approval-engine';
import type { WorkingCalendar } from '@countersign/working-time';
import { HOUSE, mayDo } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkingTime } from '../../org/index.js';
import { ApprovalParts, type StoredApproval } from '../approval-parts.js';
import { RoutingDirectory, type Names } from '../org-directory.js';
import type { PolicyRow } from '../policies.repository.js';
import type { Neighbours } from '../neighbours.repository.js';
import { RunningContexts } from '../running-context.js';

/** Everything there is to know of one approval, as it was recorded. */
export interface ApprovalRecord extends StoredApproval {
  readonly instance: Instance;
  readonly policy: PolicyRow;
  readonly org: OrgDirectory;
  /** Whose its record is today. */
  readonly owner: string | undefined;
  /** Where something is due. */
  readonly calendar: WorkingCalendar | null;
  readonly decidedBefore: object | null;
  /** The approvals before and after it, as far as the reader sees them. */
  readonly neighbours: Neighbours;
  readonly names: Names;
}

@Injectable()
export class ReadApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parts: ApprovalParts,
    private readonly contexts: RunningContexts,
    private readonly directory: RoutingDirectory,
    private readonly workingTime: WorkingTime,
  ) {}

  /**
   * A process administrator reads what he administers whoever owns it, without its content.
   * @throws RowIsMissing also for an approval the reader may not see
   */
  async execute(id: string): Promise<ApprovalRecord> {
    const { actor } = this.work;
    const own = await this.parts.of(id);
    if (own) return this.record(own);
    if (actor === HOUSE || !mayDo(actor, 'approval.administer')) throw new RowIsMissing({ type: 'approval', id });
    return this.work.asHouse(async () => {
      const all = await this.parts.of(id);
      if (!all) throw new RowIsMissing({ type: 'approval', id });
      return this.record({ ...all, row: { ...all.row, isMasked: true } });
    });
  }

  private async record(stored: StoredApproval): Promise<ApprovalRecord> {
    const [{ policy, org, owner }, names, decidedBefore, neighbours, calendar] = await Promise.all([
      this.contexts.of(stored.entity),
      this.directory.names(),
      this.parts.decidedBefore(stored),
      this.parts.neighbours(stored),
      stored.row.dueAt ? this.workingTime.calendar() : null,
    ]);
    const instance = fold(stored.actions.flatMap(({ events }) => events));
    return { ...stored, instance, policy, org, owner, calendar, names, decidedBefore, neighbours };
  }
}
