import { Injectable } from '@nestjs/common';
import type { DecideTask as Verdict, Opinion } from '@countersign/approval-engine';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { RoutingContexts } from '../routing-context.js';
import { SettleCommand } from '../settle-command.js';

export interface DecisionRequest {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly subjectHash: string;
  readonly decision: 'approve' | 'reject' | 'return' | 'advise';
  readonly opinion?: Opinion | undefined;
  readonly reason?: string | undefined;
}

/** 同意, 不同意, 退回, 意见: one person decides her own seat, on exactly what she saw. */
@Injectable()
export class DecideTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
    private readonly settle: SettleCommand,
  ) {}

  /**
   * @param seatOf whose seat, where the house acts (seeds); for a person it is always her own
   * @throws RowIsMissing for an approval she may not see
   */
  async execute(instanceId: string, request: DecisionRequest, idempotencyKey: string, seatOf?: string): Promise<void> {
    const row = await this.instances.getForChange(instanceId);
    const history = await this.history.of(row.id);
    const { content } = await this.contexts.policy(row.policyVersionId);
    const actor = this.work.actor === HOUSE ? (seatOf ?? '') : this.work.actor.personId;
    const stamp = { actor, at: this.work.now.toISOString(), idempotencyKey };
    await this.settle.execute(history, commandOf(request, stamp), content, async ({ instance }) => {
      row.follow(instance, this.work.now);
      await this.instances.save(row);
      return row;
    });
  }
}

type Stamp = Pick<Verdict, 'actor' | 'at' | 'idempotencyKey'>;

/** What is missing (a reason, an opinion) is for the engine to refuse, so it goes there as it came. */
function commandOf(
  { decision, taskId, taskVersion, subjectHash, opinion, reason = '' }: DecisionRequest,
  stamp: Stamp,
): Verdict {
  return { kind: decision, taskId, taskVersion, subjectHash, reason, opinion, ...stamp } as Verdict;
}
