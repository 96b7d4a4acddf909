import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from '../approval-instance.entity.js';
import { InstanceExists } from '../approvals.errors.js';
import type { OpenRequest } from '../open-request.js';
import { PerformAction } from '../perform-action.js';
import { RoutingContexts } from '../routing-context.js';
import { frozen, shownTo, subjectOf, putUpBy } from './submission.js';

/** Another round of an approval that was returned, or that had come to a stop. */
@Injectable()
export class SubmitAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contexts: RoutingContexts,
    private readonly perform: PerformAction,
  ) {}

  /** @param row locked */
  async execute(row: ApprovalInstance, request: OpenRequest): Promise<void> {
    const { status, id: instanceId } = row;
    if (status !== 'returned' && status !== 'blocked') throw new InstanceExists({ status, instanceId });
    const { org } = await this.contexts.forVersion(row.policyVersionId);
    const intent = { key: request.idempotencyKey ?? newId(), actor: putUpBy(request, this.work.actor) };
    Object.assign(row, frozen(request, this.work.now));
    await this.perform.on(row, intent, ({ stamp, context: { policy } }) => ({
      kind: 'resubmit',
      subject: subjectOf(request),
      policy,
      org,
      note: request.note,
      ...shownTo(request),
      ...stamp,
    }));
    await this.contexts.remember(instanceId, row.round, org);
  }
}
