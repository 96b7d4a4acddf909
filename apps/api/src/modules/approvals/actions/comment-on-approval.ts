import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import { RoutingContexts } from '../routing-context.js';
import { SettleCommand } from '../settle-command.js';

/** 沟通: a word from somebody who takes part; it changes nothing and stays. */
@Injectable()
export class CommentOnApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
    private readonly settle: SettleCommand,
  ) {}

  async execute(instanceId: string, text: string, idempotencyKey: string): Promise<void> {
    const row = await this.instances.getForChange(instanceId);
    const history = await this.history.of(row.id);
    const { content } = await this.contexts.policy(row.policyVersionId);
    const stamp = { actor: this.work.principal.personId, at: this.work.now.toISOString(), idempotencyKey };
    await this.settle.execute(history, { kind: 'comment', text, ...stamp }, content, async () => {
      await this.instances.save(row);
      return row;
    });
  }
}
