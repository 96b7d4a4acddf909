import { Money } from '@countersign/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { MoneyDto } from '../../platform/http/money.dto.js';
import type { Reader } from './opportunity.can.js';
import type { OpportunityRow } from './opportunity.row.js';
import { OpportunityView, opportunityView, StageRefView } from './opportunity.view.js';
import type { ColumnFigures } from './opportunity-board.repository.js';
import type { SalesStage } from './sales-stage.entity.js';

@AmountsOf('opportunity.amounts')
class BoardColumnView {
  @ApiProperty({ type: StageRefView, description: 'Stage' })
  stage: StageRefView;

  @ApiProperty({ type: 'integer', description: 'How many stand here' })
  count: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  amount: MoneyDto | null;

  @ApiProperty({ type: [OpportunityView], description: 'The latest 50' })
  items: OpportunityView[];
}

@AmountsOf('opportunity.amounts')
class OpenFiguresView {
  @ApiProperty({ type: 'integer', description: 'How many are open' })
  count: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  amount: MoneyDto | null;
}

@AmountsOf('opportunity.amounts')
class BoardSummaryView {
  @ApiProperty({ type: OpenFiguresView, description: 'What is open' })
  open: OpenFiguresView;

  @AmountProperty({ type: MoneyDto, description: 'Open amounts, each times the probability of its stage' })
  weighted: MoneyDto | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Won of all closed, in basis points; null before any was closed',
  })
  winRate: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days from beginning to won, on average; null before any was won',
  })
  averageDays: number | null;
}

export class BoardView {
  @ApiProperty({ type: [BoardColumnView], description: 'One for each stage, in order' })
  columns: BoardColumnView[];

  @ApiProperty({ type: BoardSummaryView, description: 'Over all columns' })
  summary: BoardSummaryView;
}

interface BoardContent {
  readonly stages: readonly SalesStage[];
  readonly figures: readonly ColumnFigures[];
  readonly cards: readonly OpportunityRow[];
}

/** A column of open stages counts what is open there, the last two what was won. */
export function boardView({ stages, figures, cards }: BoardContent, reader: Reader): BoardView {
  const columns = stages.map(({ id, code, name, nameEn, probability }) => {
    const own = figures.find(({ stageId }) => stageId === id);
    return {
      stage: { id, code, name: reader.locale === 'en' ? nameEn : name, probability },
      count: (own?.open ?? 0) + (own?.won ?? 0),
      amount: money(own ? [own.openAmount, own.wonAmount] : []),
      items: cards.filter(({ stageId }) => stageId === id).map((row) => opportunityView(row, reader)),
    };
  });
  return { columns, summary: summaryOf(figures) };
}

function summaryOf(figures: readonly ColumnFigures[]): BoardSummaryView {
  const count = (name: 'open' | 'won' | 'lost'): number => figures.reduce((sum, row) => sum + row[name], 0);
  const [won, lost] = [count('won'), count('lost')];
  const days = figures.reduce((sum, row) => sum + Number(row.closedDays), 0);
  return {
    open: { count: count('open'), amount: money(figures.map(({ openAmount }) => openAmount)) },
    weighted: money(figures.map(({ weighted }) => weighted)),
    winRate: won + lost > 0 ? Math.floor((won * 10_000) / (won + lost)) : null,
    averageDays: won > 0 ? Math.round(days / won) : null,
  };
}

function money(amounts: readonly string[]): MoneyDto {
  return Money.sum(amounts.map((amount) => Money.of(amount))).toJSON() as MoneyDto;
}
