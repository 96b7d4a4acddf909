import { Injectable } from '@nestjs/common';
import { hashOf, type FactCatalogue, type Text } from '@countersign/approval-engine';
import { Approvals, Policies, type FactSources } from '../approvals/index.js';
import { CloseOpportunity } from './actions/close-opportunity.js';
import { Certainty } from './certainty.js';
import { Opportunities } from './opportunities.repository.js';
import type { CloseOpportunityDto } from './opportunity.dto.js';
import type { OpportunityRow } from './opportunity.row.js';

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
  daysSinceConfirmed: label(
    '所填的确认日期或商机阶段，与工作日历',
    'The day that was given or its stage, and the working calendar',
  ),
};

/** What is closed how, as it is approved; what is done once it is. */
export interface ClosingSnapshot {
  readonly closing: {
    readonly outcome: 'won' | 'lost';
    readonly reason: string | null;
    readonly note: string;
    /** The day on which it was certain. */
    readonly confirmedOn: string;
  };
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
    private readonly approvals: Approvals,
    private readonly policies: Policies,
    private readonly certainty: Certainty,
  ) {}

  /** @throws what CloseOpportunity does, ClosingIsDecided, DayIsToCome, or refusals of the approval */
  async execute(id: string, closing: CloseOpportunityDto): Promise<void> {
    if (!(await this.policies.isInForceFor(CLOSE_PURPOSE))) return this.closeOpportunity.execute(id, closing);
    await this.approvals.hold({ type: 'opportunity', id });
    const opportunity = await this.opportunities.getForChange(id);
    opportunity.mustBeClosable(closing.outcome, closing.reason ?? null);
    opportunity.mustNotBeClosing();
    const row = await this.opportunities.show(id);
    const { day, workingDays } = await this.certainty.of(row, closing.confirmedOn);
    const snapshot = snapshotOf(row, closing, day);
    opportunity.askToClose(closing.outcome, hashOf(snapshot));
    await this.opportunities.save(opportunity);
    const { id: approvalId } = await this.putUp(row, closing, snapshot, workingDays);
    await this.remember(id, approvalId);
  }

  /** It may be closed by now, where the policy asks nobody. */
  private async remember(id: string, approvalId: string): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    opportunity.closingApprovalId = approvalId;
    await this.opportunities.save(opportunity);
  }

  private putUp(
    row: OpportunityRow,
    { outcome, reason = null, note = '' }: CloseOpportunityDto,
    snapshot: object,
    daysSinceConfirmed: number,
  ): Promise<{ id: string }> {
    const { id, ownerId, name, number, version, customerName, currency } = row;
    const expected = { amount: row.expectedAmount, currency };
    // A policy compares renminbi; what is expected in another currency it is not told.
    const amount = currency === 'CNY' ? expected : null;
    return this.approvals.open({
      purpose: CLOSE_PURPOSE,
      ownerId,
      subject: { type: 'opportunity', id, title: name, number, version, snapshot },
      facts: { outcome, amount, reasonGiven: reason !== null, daysSinceConfirmed },
      summary: { amount: expected, ratio: null, customerName },
      note,
    });
  }
}

function snapshotOf(
  row: OpportunityRow,
  { outcome, reason = null, note = '' }: CloseOpportunityDto,
  confirmedOn: string,
): object {
  const { number, name, customerName: customer, ownerName: owner, stageName: stage, currency } = row;
  const closing: ClosingSnapshot['closing'] = { outcome, reason, note, confirmedOn };
  return { number, name, customer, owner, stage, amount: { amount: row.expectedAmount, currency }, closing };
}
