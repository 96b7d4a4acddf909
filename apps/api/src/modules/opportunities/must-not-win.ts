import { Injectable } from '@nestjs/common';
import { Policies } from '../approvals/index.js';
import { ClosingNeedsConfirmation } from './opportunities.errors.js';
import { Opportunities } from './opportunities.repository.js';
import { CLOSE_PURPOSE } from './opportunity-closing.js';
import { SalesStages } from './sales-stages.repository.js';

/** To put an open deal where won ones stand is to win it; that is confirmed first, while a policy for it is in force. */
@Injectable()
export class MustNotWin {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly stages: SalesStages,
    private readonly policies: Policies,
  ) {}

  /** @throws ClosingNeedsConfirmation */
  async check(id: string, stageId: string): Promise<void> {
    if (!(await this.policies.isInForceFor(CLOSE_PURPOSE))) return;
    const { number, outcome } = await this.opportunities.show(id);
    const { kind } = await this.stages.get(stageId);
    if (outcome === 'open' && kind === 'won') throw new ClosingNeedsConfirmation({ number });
  }
}
