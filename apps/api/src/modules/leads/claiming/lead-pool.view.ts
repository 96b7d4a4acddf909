import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/http/locale.js';
import { RefusedRowView, refusedRowViews } from '../../../platform/http/refused-rows.js';
import type { LeadClaims } from '../actions/claim-leads.js';
import { SOURCES, type Source } from '../../customers/index.js';
import type { PooledLeadRow } from './lead-pool.list.js';
import type { PoolState } from './lead-pool.repository.js';

const text = (description: string): PropertyDecorator => ApiProperty({ type: String, nullable: true, description });

export class PooledLeadView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Number', example: 'XS-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The company' })
  name: string;

  @ApiProperty({ enum: SOURCES, description: 'How it came to us' })
  source: Source;

  @text('Campaign')
  campaign: string | null;

  @text('Industry')
  industry: string | null;

  @text('Region')
  region: string | null;

  @text('Which product it asks about')
  productInterest: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it came' })
  createdAt: string;
}

export class LeadPoolRuleView {
  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many one person may claim; null: any number' })
  claimQuota: number | null;

  @ApiProperty({ type: 'integer', description: 'Over how many days claims are counted' })
  quotaDays: number;

  @ApiProperty({ type: 'integer', description: 'For how many days whoever had a lead may not claim it again' })
  cooldownDays: number;

  @ApiProperty({ type: 'integer', description: 'How many leads wait in the pool' })
  holds: number;

  @ApiProperty({ type: 'integer', description: 'How many the reader has claimed within the days of the quota' })
  claimed: number;
}

export class LeadClaimsView {
  @ApiProperty({ type: [String], description: 'Ids of those that were claimed' })
  moved: string[];

  @ApiProperty({ type: [RefusedRowView], description: 'Those that were not, each with its reason' })
  refused: RefusedRowView[];
}

export function pooledLeadView({ createdAt, ...row }: PooledLeadRow): PooledLeadView {
  return { ...row, createdAt: createdAt.toISOString() };
}

export function leadPoolRuleView({ id: _id, ...state }: PoolState): LeadPoolRuleView {
  return state;
}

export function leadClaimsView({ moved, refused }: LeadClaims, locale: Locale): LeadClaimsView {
  return { moved: [...moved], refused: refusedRowViews(refused, locale) };
}
