import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../../platform/http/amount-views.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { titlesIn } from '../reading/titles-in.js';
import type { BackTest } from './back-test.entity.js';

export class StoppedView {
  @ApiProperty({ type: 'integer', description: 'Could not be submitted any more' })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'Would stop, because nobody may decide' })
  blocked: number;

  @ApiProperty({ type: 'integer', description: 'Nobody would be asked at all' })
  unasked: number;
}

export class RouteChangeView {
  @ApiProperty({ description: 'Approval and round' })
  id: string;

  @ApiProperty({ description: 'Number of the document' })
  number: string;

  @ApiProperty({ enum: ['route', 'nobody', 'blocked', 'refused'], description: 'What it would come to' })
  outcome: string;

  @ApiProperty({ type: [String], description: 'Nodes that would be asked as well' })
  added: readonly string[];

  @ApiProperty({ type: [String], description: 'Nodes that would not be asked' })
  removed: readonly string[];

  @ApiProperty({ type: [String], description: 'Nodes with other people or another mode' })
  altered: readonly string[];

  @ApiProperty({ type: 'integer', description: 'Seats more, or less' })
  seats: number;
}

export class PositionLoadView {
  @ApiProperty({ type: String, nullable: true, description: 'Code of the position; null for heads without one' })
  position: string | null;

  @ApiProperty({ type: 'integer', description: 'Decisions more' })
  gained: number;

  @ApiProperty({ type: 'integer', description: 'Decisions less' })
  lost: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Working hours of waiting that come and go with them' })
  hours: number | null;
}

export class HiddenSumView {
  @ApiProperty({ description: 'ISO currency code' })
  currency: string;

  @ApiProperty({ description: 'A power of ten that what they are worth stays below' })
  amountBelow: string;

  @ApiProperty({ description: 'A power of ten that how far below list price they are stays below' })
  discountBelow: string;
}

@AmountsOf('opportunity.amounts', 'quote.amounts', 'contract.amounts')
export class ExposedView {
  @ApiProperty({ type: 'integer', description: 'Deals of which fewer people would be asked' })
  deals: number;

  @AmountProperty({ type: [MoneyDto], description: 'What those the reader sees are worth' })
  amount: readonly MoneyDto[] | null;

  @AmountProperty({ type: [MoneyDto], description: 'How far below list price those the reader sees are' })
  discount: readonly MoneyDto[] | null;

  @ApiProperty({ type: 'integer', description: 'How many of them the reader does not see' })
  hidden: number;

  @AmountProperty({ type: [HiddenSumView], description: 'How much those come to, roughly; none for fewer than five' })
  hiddenSums: readonly HiddenSumView[] | null;
}

/** Which way a deal would go under a made-up rule tells where its amounts lie: counts stay, deals go with the amounts. */
@AmountsOf('opportunity.amounts', 'quote.amounts', 'contract.amounts')
export class BackTestReportView {
  @ApiProperty({ type: 'integer', description: 'Submissions that were routed again' })
  deals: number;

  @ApiProperty({ type: 'integer', description: 'How many would go another way' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'How many would need fewer seats' })
  lighter: number;

  @ApiProperty({ type: 'integer', description: 'How many would need more' })
  heavier: number;

  @ApiProperty({ type: 'integer', description: 'Submissions from before anybody kept what they were routed in' })
  unreplayable: number;

  @ApiProperty({ type: StoppedView, description: 'Passed then, and stopped now' })
  stopped: StoppedView;

  @AmountProperty({
    type: [RouteChangeView],
    description: 'The first 500 of those the reader sees that would go another way',
  })
  changes: readonly RouteChangeView[] | null;

  @ApiProperty({ type: 'integer', description: 'How many more would, of approvals the reader does not see' })
  hiddenChanges: number;

  @ApiProperty({ type: 'integer', description: 'How many submissions their own version no longer routes as it did' })
  unfaithfulTotal: number;

  @AmountProperty({
    type: [RouteChangeView],
    description: 'Those of them the reader sees: none, unless something is wrong',
  })
  unfaithful: readonly RouteChangeView[] | null;

  @ApiProperty({ type: [PositionLoadView], description: 'Who would have more to decide, and who less' })
  load: readonly PositionLoadView[];

  @ApiProperty({ type: ExposedView, description: 'What fewer people would look at' })
  exposed: ExposedView;
}

export class BackTestView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version tried; null for the draft as it was then' })
  number: number | null;

  @ApiProperty({ description: 'SHA-256 of what was tried' })
  contentHash: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day of submission' })
  from: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day of submission' })
  to: string | null;

  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed'], description: 'How far it is' })
  status: string;

  @ApiProperty({ type: 'integer', description: 'Submissions to be routed again' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'Submissions routed again so far' })
  done: number;

  @ApiProperty({ format: 'date-time', description: 'When it was asked for' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed' })
  failure: string | null;

  @ApiProperty({ type: BackTestReportView, nullable: true, description: 'What came of it' })
  report: BackTestReportView | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the nodes of the policy that was tried are called, by their keys',
  })
  titles: Record<string, string>;
}

export class BackTestsView {
  @ApiProperty({ type: [BackTestView], description: 'Newest first' })
  items: BackTestView[];

  @ApiProperty({ description: 'There are earlier ones: ask for those before the last of these' })
  more: boolean;
}

export function backTestView(row: BackTest, report: BackTestReportView | null, locale: Locale): BackTestView {
  const { id, number, contentHash, periodFrom, periodTo, status, total, done, createdAt, finishedAt, failure } = row;
  return {
    ...{ id, number, contentHash, from: periodFrom, to: periodTo, status, total, done },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    failure: failure && say(failure, {}, locale),
    report,
    titles: titlesIn(row.content, locale),
  };
}
