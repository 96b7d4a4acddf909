import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RefView, refView } from '../../platform/http/views.js';
import { SOURCES, type Source } from '../customers/index.js';
import { INTAKE } from '../leads/index.js';
import type { ConversionFigures } from './lead-conversion.repository.js';
import type { Period } from './period.js';

@AmountsOf('opportunity.amounts')
class ConversionView {
  @ApiProperty({ type: 'integer', description: 'Leads that came in within the period' })
  leads: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those that have become customers and deals' })
  qualified: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those that were given up' })
  unqualified: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those that nobody has judged yet' })
  open: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The share that was qualified, in basis points; null where none came in',
  })
  conversion: number | null;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'Days from coming in to being qualified, the middle one, to a tenth; null where none was',
  })
  daysToQualify: number | null;

  @ApiProperty({ type: 'integer', description: 'Deals from them that were won, of those the reader sees' })
  won: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  wonAmount: MoneyDto | null;
}

class SourceConversionView extends ConversionView {
  @ApiProperty({ enum: SOURCES, description: 'Where they came from' })
  source: Source;
}

class CampaignConversionView extends ConversionView {
  @ApiProperty({ description: 'Campaign' })
  campaign: string;
}

class OwnerConversionView extends ConversionView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Whose they are; null for those that are nobody’s yet' })
  owner: RefView | null;
}

export class LeadConversionView {
  @ApiProperty({ format: 'date', description: 'First day' })
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  to: string;

  @ApiProperty({ type: ConversionView, description: 'All together' })
  total: ConversionView;

  @ApiProperty({ type: [SourceConversionView], description: 'By source, most leads first' })
  sources: SourceConversionView[];

  @ApiProperty({ type: [CampaignConversionView], description: 'By campaign, the fifty with most leads' })
  campaigns: CampaignConversionView[];

  @ApiProperty({ type: [OwnerConversionView], description: 'By whose they are, the hundred with most leads' })
  owners: OwnerConversionView[];
}

/** A report is read, not paged: whoever wants the tail narrows it. */
const [MOST_CAMPAIGNS, MOST_OWNERS] = [50, 100];

export function leadConversionView({ from, to }: Period, rows: readonly ConversionFigures[]): LeadConversionView {
  const at = (level: ConversionFigures['level']) => rows.filter((row) => row.level === level);
  const campaigns = at('campaign').flatMap((row) =>
    row.campaign === null ? [] : [{ campaign: row.campaign, ...conversionView(row) }],
  );
  return {
    from,
    to,
    total: conversionView(at('total')[0]),
    sources: at('source').map((row) => ({ source: row.source as Source, ...conversionView(row) })),
    campaigns: campaigns.slice(0, MOST_CAMPAIGNS),
    owners: at('owner')
      .slice(0, MOST_OWNERS)
      .map((row) => ({ owner: ownerOf(row), ...conversionView(row) })),
  };
}

function ownerOf({ ownerId, ownerName }: ConversionFigures): RefView | null {
  return ownerId === null || ownerId === INTAKE ? null : refView(ownerId, ownerName);
}

function conversionView(row: ConversionFigures | undefined): ConversionView {
  const { leads = 0, qualified = 0, unqualified = 0, won = 0, wonAmount = '0.00', seconds = null } = row ?? {};
  return {
    leads,
    qualified,
    unqualified,
    open: leads - qualified - unqualified,
    conversion: leads === 0 ? null : Math.floor((qualified * 10_000) / leads),
    daysToQualify: seconds === null ? null : Math.round(seconds / TENTH_OF_A_DAY) / 10,
    won,
    wonAmount: moneyView(wonAmount, 'CNY'),
  };
}

/** Seconds. */
const TENTH_OF_A_DAY = 8640;
