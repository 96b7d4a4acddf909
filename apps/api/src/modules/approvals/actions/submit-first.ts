import { Injectable } from '@nestjs/common';
import { GENESIS, type Instance } from '@countersign/approval-engine';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { isStalled, statusOf } from '../approval-instance.entity.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { EarlierVersion } from '../earlier-version.js';
import type { OpenRequest } from '../open-request.js';
import { RoutingContexts } from '../routing-context.js';
import { SettleCommand } from '../settle-command.js';
import { frozen, putUpBy, shownTo, subjectOf } from './submission.js';

/** The first time that this version of a record is put up. */
@Injectable()
export class SubmitFirst {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly contexts: RoutingContexts,
    private readonly earlier: EarlierVersion,
    private readonly settle: SettleCommand,
  ) {}

  /** @returns the id of the approval */
  async execute(request: OpenRequest): Promise<string> {
    const { policy, org } = await this.contexts.forPurpose(request.purpose);
    const context = { policy: policy.content, org };
    const submitter = request.ownerId;
    const id = newId();
    const { previousId, carryFrom, concerned } = await this.earlier.of(request, id, policy.content);
    const command = {
      kind: 'submit',
      instanceId: id,
      submitter,
      subject: subjectOf(request),
      ...context,
      note: request.note,
      ...(carryFrom ? { carryFrom } : {}),
      ...shownTo(request),
      actor: putUpBy(request, this.work.actor),
      at: this.work.now.toISOString(),
      idempotencyKey: request.idempotencyKey ?? newId(),
    } as const;
    await this.settle.execute({ instance: null, lastHash: GENESIS }, command, context, ({ instance }) =>
      this.instances.insert({
        id,
        ...frozen(request, this.work.now),
        purpose: request.purpose,
        policyVersionId: policy.id,
        submitterId: submitter,
        ownerId: submitter,
        departmentId: org.people.find((person) => person.id === submitter)?.departmentId ?? null,
        previousId,
        supersededBy: null,
        ...this.standing(instance),
      }),
    );
    await Promise.all([this.contexts.remember(id, 1, org), this.earlier.letSee(id, request.subject, concerned)]);
    return id;
  }

  private standing(instance: Instance) {
    const status = statusOf(instance);
    const finishedAt = status === 'approved' ? this.work.now : null;
    return { status, round: instance.round, finishedAt, stalled: isStalled(instance), told: [] };
  }
}
