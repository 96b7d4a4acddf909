import { Injectable } from '@nestjs/common';
import type { FactCatalogue, Text } from '@countersign/approval-engine';
import { Approvals, Policies, type FactSources } from '../approvals/index.js';
import { CloseOpportunity } from './actions/close-opportunity.js';
import { ClosingNeedsConfirmation } from './opportunities.errors.js';
import { Opportunities } from './opportunities.repository.js';
import type { CloseOpportunityDto } from './opportunity.dto.js';
import type { OpportunityRow } from './opportunity.row.js';
import { SalesStages } from './sales-stages.repository.js';

export const CLOSE_PURPOSE = 'opportunity.close';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** What a policy may ask about a closing. */
export const CLOSE_FACTS: FactCatalogue = {
  outcome: { type: 'enum', values: ['won', 'lost', 'abandoned'], label: label('结果', 'Outcome') },
  amount: { type: 'money', currency: 'CNY', label: label('预计金额', 'Expected amount') },
  reasonGiven: { type: 'boolean', label: label('已说明原因', 'Reason given') },
  daysSinceConfirmed: {
    type: 'integer',
    worse: 'higher',
    label: label('确认后工作日', 'Working days since it was certain'),
  },
};

export const CLOSE_SOURCES: FactSources = {
  outcome: label('关闭时所选的结果', 'The outcome that was chosen'),
  amount: label('商机的预计金额', 'The expected amount of the opportunity'),
  reasonGiven: label('关闭时填写的原因', 'The reason that was given'),
  daysSinceConfirmed: label('商机阶段的变更记录与工作日历', 'The stages it went through, and the working calendar'),
};

/** What is closed how, as it is approved; what is done once it is. */
export interface ClosingSnapshot {
  readonly closing: { readonly outcome: 'won' | 'lost'; readonly reason: string | null; readonly note: string };
}

/**
 * 商机关闭: closed at once, or put up for confirmation while a policy for it is in force, which is how an administrator
 * turns it on. Until then the opportunity stays open; it is closed in the transaction of the last agreement.
 */
@Injectable()
export class OpportunityClosing {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly closeOpportunity: CloseOpportunity,
    private readonly stages: SalesStages,
    private readonly approvals: Approvals,
    private readonly policies: Policies,
  ) {}

  /** @throws what CloseOpportunity does, or refusals of the approval */
  async execute(id: string, closing: CloseOpportunityDto): Promise<void> {
    if (!(await this.policies.isInForceFor(CLOSE_PURPOSE))) return this.closeOpportunity.execute(id, closing);
    const opportunity = await this.opportunities.getForChange(id);
    opportunity.mustBeClosable(closing.outcome, closing.reason ?? null);
    await this.ask(await this.opportunities.show(id), closing);
  }

  /** To put an open deal where won ones stand is to win it. @throws ClosingNeedsConfirmation */
  async mustNotWin(id: string, stageId: string): Promise<void> {
    if (!(await this.policies.isInForceFor(CLOSE_PURPOSE))) return;
    const { number, outcome } = await this.opportunities.show(id);
    const { kind } = await this.stages.get(stageId);
    if (outcome === 'open' && kind === 'won') throw new ClosingNeedsConfirmation({ number });
  }

  private async ask(row: OpportunityRow, { outcome, reason = null, note = '' }: CloseOpportunityDto): Promise<void> {
    const { id, name, number, version, customerName, ownerId, ownerName, stageName, currency } = row;
    const expected = { amount: row.expectedAmount, currency };
    // A policy compares renminbi; what is expected in another currency it is not told.
    const amount = currency === 'CNY' ? expected : null;
    const closing: ClosingSnapshot['closing'] = { outcome, reason, note };
    const snapshot = {
      number,
      name,
      customer: customerName,
      owner: ownerName,
      stage: stageName,
      amount: expected,
      closing,
    };
    await this.approvals.open({
      purpose: CLOSE_PURPOSE,
      ownerId,
      subject: { type: 'opportunity', id, title: name, number, version, snapshot },
      facts: { outcome, amount, reasonGiven: reason !== null, daysSinceConfirmed: 0 },
      summary: { amount: expected, ratio: null, customerName },
      note,
    });
  }
}
