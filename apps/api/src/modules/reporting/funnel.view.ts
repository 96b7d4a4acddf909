import { Money } from '@countersign/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import type { Locale } from '../../platform/http/locale.js';
import { say } from '../../platform/http/domain-error.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { StageRefView } from '../opportunities/index.js';
import type { OutcomeFigures, StageFigures } from './funnel.repository.js';
import type { Period } from './period.js';

@AmountsOf('opportunity.amounts')
class FunnelStageView {
  @ApiProperty({ type: StageRefView, description: 'Stage' })
  stage: StageRefView;

  @ApiProperty({ type: 'integer', description: 'How many deals entered it in the period' })
  entered: number;

  @ApiProperty({ type: 'integer', description: 'How many stand in it now' })
  current: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  amount: MoneyDto | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Of those that entered, the share that went on since, in basis points; null when none entered, and for the last stage',
  })
  conversionToNext: number | null;
}

@AmountsOf('opportunity.amounts')
class OutcomeView {
  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  amount: MoneyDto | null;
}

class LostReasonView extends OutcomeView {
  @ApiProperty({ description: 'Stable code' })
  reason: string;

  @ApiProperty({ description: "The same in the reader's language" })
  label: string;
}

export class FunnelView {
  @ApiProperty({ format: 'date', description: 'First day' })
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  to: string;

  @ApiProperty({ type: [FunnelStageView], description: 'In order' })
  stages: FunnelStageView[];

  @ApiProperty({ type: OutcomeView, description: 'Won in the period' })
  won: OutcomeView;

  @ApiProperty({ type: OutcomeView, description: 'Lost in the period' })
  lost: OutcomeView;

  @ApiProperty({ type: [LostReasonView], description: 'Why, the most frequent first' })
  lostReasons: LostReasonView[];
}

export function funnelView(
  { from, to }: Period,
  stages: readonly StageFigures[],
  outcomes: readonly OutcomeFigures[],
  locale: Locale,
): FunnelView {
  return {
    from,
    to,
    stages: stages.map((figures, i) => stageView(figures, i === stages.length - 1, locale)),
    won: together(outcomes.filter(({ outcome }) => outcome === 'won')),
    lost: together(outcomes.filter(({ outcome }) => outcome === 'lost')),
    lostReasons: outcomes.flatMap(({ reason, count, amount }) =>
      reason === null
        ? []
        : [
            {
              reason,
              label: say(`opportunity.lost_reason.${reason}`, {}, locale),
              count,
              amount: moneyView(amount, 'CNY'),
            },
          ],
    ),
  };
}

function stageView(
  { id, code, name, nameEn, probability, ...figures }: StageFigures,
  last: boolean,
  locale: Locale,
): FunnelStageView {
  const { entered, current, amount, wentOn } = figures;
  const conversionToNext = last || entered === 0 ? null : Math.floor((wentOn * 10_000) / entered);
  return {
    stage: { id, code, name: locale === 'en' ? nameEn : name, probability },
    entered,
    current,
    amount: moneyView(amount, 'CNY'),
    conversionToNext,
  };
}

function together(outcomes: readonly OutcomeFigures[]): OutcomeView {
  const amount = Money.sum(outcomes.map((each) => Money.of(each.amount))).toJSON() as MoneyDto;
  return { count: outcomes.reduce((sum, { count }) => sum + count, 0), amount };
}
