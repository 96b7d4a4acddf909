import { Injectable } from '@nestjs/common';
import { fold } from '@countersign/approval-engine';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import type { ApprovalAction, ApprovalRound } from '../approval-action.entity.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { ApprovalRounds } from '../approval-rounds.repository.js';
import type { ApprovalInstance } from '../approval-instance.entity.js';
import { Inbox, type ApprovalRow } from '../inbox.repository.js';
import { RoutingDirectory, type Names } from '../org-directory.js';
import type { PolicyRow } from '../policies.repository.js';
import { RoutingContexts } from '../routing-context.js';
import type { Instance } from '@countersign/approval-engine';

/** Everything there is to know of one approval, as it was recorded. */
export interface ApprovalRecord {
  readonly row: ApprovalRow;
  readonly entity: ApprovalInstance;
  readonly instance: Instance;
  readonly policy: PolicyRow;
  readonly rounds: readonly ApprovalRound[];
  readonly actions: readonly ApprovalAction[];
  /** What was decided on before: the round before this one, or the approval before this one. */
  readonly decidedBefore: object | null;
  readonly names: Names;
}

@Injectable()
export class ReadApproval {
  constructor(
    private readonly instances: ApprovalInstances,
    private readonly inbox: Inbox,
    private readonly rounds: ApprovalRounds,
    private readonly contexts: RoutingContexts,
    private readonly directory: RoutingDirectory,
  ) {}

  /** @throws RowIsMissing also for an approval the reader may not see */
  async execute(id: string): Promise<ApprovalRecord> {
    const entity = await this.instances.get(id);
    const row = await this.inbox.row(id);
    if (!row) throw new RowIsMissing({ type: 'approval', id });
    const rounds = await this.rounds.of(id);
    const actions = await this.rounds.actions(id);
    const instance = fold(actions.flatMap(({ events }) => events));
    const policy = await this.contexts.policy(entity.policyVersionId);
    const names = await this.directory.names();
    return { row, entity, instance, policy, rounds, actions, names, decidedBefore: await this.before(entity, rounds) };
  }

  private async before(entity: ApprovalInstance, rounds: readonly ApprovalRound[]): Promise<object | null> {
    const earlier = rounds.at(-2) ?? (entity.previousId ? await this.rounds.lastOf(entity.previousId) : undefined);
    return earlier?.snapshot ?? null;
  }
}
