import { Injectable } from '@nestjs/common';
import { decide, type Instance } from '@countersign/approval-engine';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { PerformAction } from '../perform-action.js';
import { RefusalWords } from '../refusals/refusal-words.js';
import { RunningContexts } from '../running-context.js';

/** What a migration would make of an approval, or why it cannot be. */
export interface MigrationForecast {
  readonly before: Instance;
  readonly after: Instance | null;
  readonly refusal: DomainError | null;
}

/** Lets an approval that is under way go on under another version of its policy: foreseen first, then recorded. */
@Injectable()
export class MigrateApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RunningContexts,
    private readonly perform: PerformAction,
  ) {}

  /** Asks the engine and writes nothing. */
  async foresee(
    instanceId: string,
    versionId: string,
    actor: string,
    refusals: RefusalWords,
  ): Promise<MigrationForecast> {
    const { instance: before } = await this.history.of(instanceId);
    const row = await this.instances.get(instanceId);
    const { policy, ...around } = await this.contexts.of({ ...row, policyVersionId: versionId });
    const stamp = { actor, at: this.work.now.toISOString(), idempotencyKey: 'foreseen' };
    const decision = decide(before, { kind: 'migrate', context: { policy: policy.content, ...around }, ...stamp });
    if (decision.outcome === 'accepted') return { before, after: decision.instance, refusal: null };
    if (decision.outcome === 'repeated') return { before, after: before, refusal: null };
    return { before, after: null, refusal: await refusals.error(decision.refusal, policy.content) };
  }

  /** @throws DomainError for the engine's refusal; then nothing is written */
  async execute(instanceId: string, versionId: string, reason: string, key: string): Promise<void> {
    const row = await this.instances.getForChange(instanceId);
    row.policyVersionId = versionId;
    await this.perform.on(row, { key }, ({ context, stamp }) => ({ kind: 'migrate', context, reason, ...stamp }));
  }
}
