import { Injectable } from '@nestjs/common';
import { GENESIS, hashOf, type Subject } from '@countersign/approval-engine';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { statusOf, type ApprovalInstance } from '../approval-instance.entity.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { InstanceExists } from '../approvals.errors.js';
import type { OpenRequest } from '../open-request.js';
import { RoutingContexts } from '../routing-context.js';
import { SettleCommand } from '../settle-command.js';

/** 提交: a first submission opens an approval; after a return the corrected subject goes into another round of the same one. */
@Injectable()
export class OpenApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
    private readonly settle: SettleCommand,
  ) {}

  /** @returns the approval as it stands: it is finished already where the policy asks nobody */
  execute(request: OpenRequest): Promise<ApprovalInstance> {
    return this.work.asHouse(async () => {
      const live = await this.instances.liveForChange(request.subject, request.purpose);
      const id = live ? await this.again(live, request) : await this.first(request);
      return this.instances.get(id);
    });
  }

  private async first(request: OpenRequest): Promise<string> {
    const { policy, org } = await this.contexts.forPurpose(request.purpose);
    const stamp = this.stamp(request);
    const submitter = stamp.actor;
    const id = newId();
    const departmentId = org.people.find((person) => person.id === submitter)?.departmentId ?? null;
    const previous = (await this.instances.latest(request.subject.type, [request.subject.id])).get(request.subject.id);
    const command = {
      kind: 'submit',
      instanceId: id,
      submitter,
      subject: subjectOf(request),
      policy: policy.content,
      org,
      note: request.note,
      ...stamp,
    } as const;
    const before = { instance: null, lastHash: GENESIS };
    await this.settle.execute(before, command, policy.content, ({ instance }) =>
      this.instances.insert({
        id,
        ...this.frozen(request),
        purpose: request.purpose,
        policyVersionId: policy.id,
        submitterId: submitter,
        ownerId: submitter,
        departmentId,
        status: statusOf(instance),
        round: instance.round,
        previousId: previous?.id ?? null,
        finishedAt: statusOf(instance) === 'approved' ? this.work.now : null,
      }),
    );
    await this.contexts.remember(id, 1, org);
    return id;
  }

  private async again(row: ApprovalInstance, request: OpenRequest): Promise<string> {
    if (row.status === 'running') throw new InstanceExists({ status: row.status, instanceId: row.id });
    const { policy, org } = await this.contexts.forVersion(row.policyVersionId);
    const command = {
      kind: 'resubmit',
      subject: subjectOf(request),
      policy: policy.content,
      org,
      note: request.note,
      ...this.stamp(request),
    } as const;
    await this.settle.execute(await this.history.of(row.id), command, policy.content, async ({ instance }) => {
      Object.assign(row, this.frozen(request));
      row.follow(instance, this.work.now);
      await this.instances.save(row);
      return row;
    });
    await this.contexts.remember(row.id, row.round, org);
    return row.id;
  }

  private stamp({ idempotencyKey, submitterId }: OpenRequest): { actor: string; at: string; idempotencyKey: string } {
    const actor = this.work.actor === HOUSE ? submitterId : this.work.actor.personId;
    if (!actor) throw new Error('Where the house submits, it says in whose name.');
    return { actor, at: this.work.now.toISOString(), idempotencyKey: idempotencyKey ?? newId() };
  }

  private frozen({ subject, facts, summary, note }: OpenRequest) {
    const { type, id, version, title, number, snapshot } = subject;
    return {
      subjectType: type,
      subjectId: id,
      subjectVersion: version,
      title,
      number,
      snapshot,
      subjectHash: hashOf(snapshot),
      facts,
      note,
      orgAsOf: this.work.now,
      submittedAt: this.work.now,
      amount: summary.amount?.amount ?? null,
      currency: summary.amount?.currency ?? null,
      ratio: summary.ratio,
      customerName: summary.customerName,
    };
  }
}

function subjectOf({ subject, facts, envelope }: OpenRequest): Subject {
  const { type, id, title, snapshot } = subject;
  return { type, id, title, snapshot, facts, ...(envelope ? { envelope } : {}) };
}
