import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OpenApproval } from './actions/open-approval.js';
import { WithdrawApproval } from './actions/withdraw-approval.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalInstances, type LatestApproval, type SubjectRef } from './approval-instances.repository.js';
import type { OpenRequest } from './open-request.js';
import { PreviewRoute, type PreviewRequest } from './preview-route.js';
import type { RoutePreviewView } from './route-preview.view.js';

/** What higher rooms ask of approvals. */
@Injectable()
export class Approvals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly openApproval: OpenApproval,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly previewRoute: PreviewRoute,
  ) {}

  /**
   * Nothing happens to what is under way of a subject until the unit of work ends. Whoever puts something up calls it
   * before the subject's row is locked: the lock order is approval, then subject.
   */
  async hold(subject: SubjectRef): Promise<void> {
    await this.work.asHouse(() => this.instances.liveForChange(subject));
  }

  /**
   * Puts a subject up for approval, in the caller's transaction. Save the subject as submitted first: where the policy
   * asks nobody, `ApprovalFinished` is published before this returns.
   * @throws `approval.fact_unknown`, `approval.gate_closed`, `approval.instance_exists` and other refusals of the engine
   */
  open(request: OpenRequest): Promise<ApprovalInstance> {
    return this.openApproval.execute(request);
  }

  /**
   * Takes it back; `ApprovalFinished` (withdrawn) is published in the same transaction. Call it before the subject's
   * row is locked: the lock order is approval, then subject.
   */
  withdraw(subject: SubjectRef, reason = '', idempotencyKey?: string): Promise<void> {
    return this.withdrawApproval.execute(subject, reason, idempotencyKey);
  }

  preview(request: PreviewRequest): Promise<RoutePreviewView> {
    return this.previewRoute.execute(request);
  }

  /** The approval of this subject that is running, returned or blocked. Whoever asks, the answer is the same. */
  liveInstanceOf(subject: SubjectRef): Promise<ApprovalInstance | null> {
    return this.work.asHouse(() => this.instances.live(subject));
  }

  /** One approval by its id, for reactions to its news. @throws RowIsMissing */
  get(instanceId: string): Promise<ApprovalInstance> {
    return this.work.asHouse(() => this.instances.get(instanceId));
  }

  /** The newest approval of each subject, by subject id, for views. */
  latestOf(type: string, ids: readonly string[]): Promise<Map<string, LatestApproval>> {
    return this.work.asHouse(() => this.instances.latest(type, ids));
  }
}
