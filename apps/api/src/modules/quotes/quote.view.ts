import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { RefView, refView } from '../../platform/http/views.js';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import type { ApprovalGrant, LatestApproval } from '../approvals/index.js';
import { SEES_COSTS } from '../catalog/index.js';
import { GrantView, grantView } from './grant.view.js';
import { MilestoneDto } from './line.dto.js';
import { LineView, lineView, type LineFacts } from './line.view.js';
import { labelOf, quoteCan } from './quote.can.js';
import { ApprovalRefView, QuoteCanView } from './quote-can.view.js';
import { QUOTE_STATUSES, type QuoteStatus } from './quote.entity.js';
import type { QuoteRow } from './quote.row.js';

export class TotalsView {
  @AmountProperty({
    type: MoneyDto,
    description: 'List total including tax; null while a line has no list price',
  })
  list: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net total including tax (含税)' })
  net: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net total without tax (不含税)' })
  netExcludingTax: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Tax (税额)' })
  tax: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net total in renminbi at the frozen rate' })
  netInRenminbi: MoneyDto | null;

  @AmountProperty({ type: 'integer', description: 'Net of list in basis points, weighted by amount' })
  ratio: number | null;

  @AmountProperty({
    type: 'integer',
    description: "The lower of that and each material line's: decides who approves",
  })
  worstRatio: number | null;

  @AmountProperty({
    type: String,
    format: 'uuid',
    description: 'The line that decides, null where the total does',
  })
  worstLineId: string | null;
}

@AmountsOf('quote.amounts')
export class QuoteRowView extends OwnedRecordView {
  @ApiProperty({ description: 'Number, the same for all revisions', example: 'BJ-2026-000001' })
  number: string;

  @ApiProperty({ type: 'integer', description: 'Revision, from 1' })
  revision: number;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whom it is addressed to' })
  contact: RefView | null;

  @ApiProperty({ type: RefView, description: 'The opportunity it is for' })
  opportunity: RefView;

  @ApiProperty({ type: RefView, description: 'Which of our companies offers' })
  signingEntity: RefView;

  @ApiProperty({ description: 'ISO 4217 currency of all its prices' })
  currency: string;

  @ApiProperty({ description: 'CNY for one unit of the currency, frozen', example: '1' })
  exchangeRate: string;

  @ApiProperty({ type: RefView, description: 'The version of the price list it is priced by' })
  priceList: RefView;

  @ApiProperty({ format: 'date', description: 'Last day it may be accepted' })
  validUntil: string;

  @ApiProperty({ enum: QUOTE_STATUSES, description: 'Where it stands' })
  status: QuoteStatus;

  @ApiProperty({ type: TotalsView, description: 'What it comes to' })
  totals: TotalsView;

  @AmountProperty({
    type: 'integer',
    description: 'What is left of the net in basis points; null for whoever may not know costs',
  })
  margin: number | null;

  @ApiProperty({ type: ApprovalRefView, nullable: true, description: 'Its newest approval' })
  approval: ApprovalRefView | null;

  @ApiProperty({ type: QuoteCanView, description: 'What the reader may do' })
  can: QuoteCanView;
}

export class QuoteView extends QuoteRowView {
  @ApiProperty({ description: 'Payment terms (付款方式)' })
  paymentTerms: string;

  @ApiProperty({ type: [MilestoneDto], description: 'Payments' })
  milestones: MilestoneDto[];

  @ApiProperty({ description: 'Why it is needed for a customer nobody has met' })
  justification: string;

  @ApiProperty({ description: 'For colleagues' })
  note: string;

  @ApiProperty({ type: [LineView], description: 'Its lines, in order' })
  lines: LineView[];

  @AmountProperty({ type: String, description: 'SHA-256 of what was last submitted' })
  contentHash: string | null;

  @ApiProperty({ type: GrantView, nullable: true, description: 'What its approval allows' })
  grant: GrantView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The revision before' })
  previousRevision: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The revision after' })
  nextRevision: RefView | null;
}

/** Who reads, in which language, on which day. */
export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
  readonly today: string;
}

export function quoteRowView(
  row: QuoteRow,
  approval: LatestApproval | undefined,
  { me, locale, today }: Reader,
): QuoteRowView {
  const { number, revision, title, currency, exchangeRate, validUntil, status } = row;
  return {
    ...ownedRecordView(row),
    ...{ number, revision, title, currency, exchangeRate, validUntil, status },
    customer: refView(row.customerId, row.customerName),
    contact: refView(row.contactId, row.contactName),
    opportunity: refView(row.opportunityId, row.opportunityName),
    signingEntity: refView(row.signingEntityId, row.signingEntityName),
    priceList: refView(row.priceListId, row.priceListName),
    totals: totalsView(row, currency),
    margin: mayDo(me, SEES_COSTS) ? row.margin : null,
    approval: approval ? { id: approval.id, status: approval.status } : null,
    can: allowancesView(quoteCan(row, me, today), locale),
  };
}

export function totalsView(row: Parameters<typeof moneyTotals>[0], currency: string): TotalsView {
  const { ratio, worstRatio, worstLineId } = row;
  return { ...moneyTotals(row, currency), ratio, worstRatio, worstLineId };
}

type Totals = Pick<
  QuoteRow,
  'listTotal' | 'netTotal' | 'netExcludingTax' | 'taxTotal' | 'netTotalCny' | 'ratio' | 'worstRatio' | 'worstLineId'
>;

function moneyTotals(row: Totals, currency: string) {
  return {
    list: moneyView(row.listTotal, currency),
    net: moneyView(row.netTotal, currency),
    netExcludingTax: moneyView(row.netExcludingTax, currency),
    tax: moneyView(row.taxTotal, currency),
    netInRenminbi: moneyView(row.netTotalCny, 'CNY'),
  };
}

export interface QuoteDetail {
  readonly row: QuoteRow;
  readonly lines: readonly LineFacts[];
  readonly approval: LatestApproval | undefined;
  readonly grant: ApprovalGrant | undefined;
}

export function quoteView({ row, lines, approval, grant }: QuoteDetail, reader: Reader): QuoteView {
  const { paymentTerms, milestones, justification, note, contentHash, number, revision } = row;
  const before = row.previousRevision === null ? null : labelOf({ number, revision: row.previousRevision });
  return {
    ...quoteRowView(row, approval, reader),
    ...{ paymentTerms, milestones: [...milestones], justification, note, contentHash },
    lines: lines.map((line) => lineView(line, row.currency)),
    grant: grantView(grant, reader),
    previousRevision: refView(row.previousId, before),
    nextRevision: refView(row.nextId, labelOf({ number, revision: revision + 1 })),
  };
}
