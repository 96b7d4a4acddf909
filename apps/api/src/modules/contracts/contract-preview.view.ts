import type { Facts } from '@countersign/approval-engine';
import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto } from '../../platform/http/money.dto.js';
import { RoutePreviewView } from '../approvals/index.js';
import { LineView, lineView, totalsView, TotalsView, wordsOf } from '../quotes/index.js';
import { CoverageView, coverageView } from './contract-detail.view.js';
import type { Outside } from './grant-coverage.js';
import type { TypedContract } from './typed-contracts.js';

@AmountsOf('contract.amounts')
export class ContractPreviewView {
  @ApiProperty({ type: [LineView], description: 'Its lines' })
  lines: LineView[];

  @ApiProperty({ type: TotalsView, description: 'What they come to' })
  totals: TotalsView;

  @AmountProperty({ type: String, description: 'The amount in capital numerals' })
  amountInWords: string | null;

  @ApiProperty({ description: 'Every clause still says what the company text says' })
  standardText: boolean;

  @ApiProperty({ type: [String], description: 'Keys of the clauses that do not' })
  changedClauses: string[];

  @AmountProperty({
    type: MoneyDto,
    description: 'This and the other contracts of the customer within 90 days, in renminbi',
  })
  amountWithin90Days: MoneyDto | null;

  @ApiProperty({ type: CoverageView, description: 'Whether the approved quote covers it' })
  grantCoverage: CoverageView;

  @ApiProperty({ type: RoutePreviewView, description: 'Who would have to approve it, and why' })
  route: RoutePreviewView;
}

type Previewed = TypedContract & {
  readonly facts: Facts;
  readonly outside: readonly Outside[];
  readonly route: RoutePreviewView;
};

export function contractPreviewView(
  { row, lines, totals, clauses, facts, outside, route }: Previewed,
  locale: Locale,
): ContractPreviewView {
  const changedClauses = clauses.filter(({ standard }) => !standard).map(({ key }) => key);
  return {
    lines: lines.map((line) => lineView(line, row.currency)),
    totals: totalsView(totals, row.currency),
    amountInWords: wordsOf(totals.netTotal, row.currency),
    standardText: changedClauses.length === 0,
    changedClauses,
    amountWithin90Days: facts['amountAggregate'] as MoneyDto,
    grantCoverage: coverageView(outside, locale),
    route,
  };
}
