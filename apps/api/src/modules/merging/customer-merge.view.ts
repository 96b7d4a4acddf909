import { ApiProperty } from '@nestjs/swagger';
import { allowanceView } from '../../platform/http/allowance.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { MERGE_STATUSES, undoRefusal, undoUntil, type MergeStatus } from './customer-merge.entity.js';
import type { MergeRow } from './customer-merges.repository.js';
import type { Counts } from './moved-rows.repository.js';
import { KINDS } from './references.js';

export class MovedCountView {
  @ApiProperty({ description: 'Kind of record', example: 'quote' })
  kind: string;

  @ApiProperty({ description: "What they are called, in the reader's language" })
  label: string;

  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;
}

export class MergeAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Take it back' })
  undo: AllowanceView;
}

export class CustomerMergeView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ type: RefView, description: 'The customer that stays' })
  survivor: RefView;

  @ApiProperty({ type: RefView, description: 'The record that gave way to it' })
  loser: RefView;

  @ApiProperty({ description: 'Its number' })
  loserNumber: string;

  @ApiProperty({ enum: MERGE_STATUSES, description: 'State; queued and undoing while a worker is at it' })
  status: MergeStatus;

  @ApiProperty({ type: [MovedCountView], description: 'What went over' })
  moved: MovedCountView[];

  @ApiProperty({
    type: [MovedCountView],
    description: 'What the undo left with the survivor, because it was changed since',
  })
  stayed: MovedCountView[];

  @ApiProperty({ type: String, nullable: true, description: "Why it failed, in the reader's language" })
  failure: string | null;

  @ApiProperty({ type: RefView, description: 'Who merged' })
  by: RefView;

  @ApiProperty({ format: 'date-time', description: 'When it was wanted' })
  at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it can be taken back' })
  undoUntil: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was taken back' })
  undoneAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who took it back' })
  undoneBy: RefView | null;

  @ApiProperty({ type: MergeAllowances, description: 'What can be done with it in its present state' })
  can: MergeAllowances;
}

export function customerMergeView(row: MergeRow, now: Date, locale: Locale): CustomerMergeView {
  const { id, version, status, loserNumber, failure } = row;
  return {
    ...{ id, version, status, loserNumber },
    survivor: refView(row.survivorId, row.survivorName),
    loser: refView(row.loserId, row.loserName),
    moved: countsView(row.moved, locale),
    stayed: countsView(row.stayed, locale),
    failure: failure && say(failure, {}, locale),
    by: refView(row.createdBy, row.createdByName),
    at: row.createdAt.toISOString(),
    undoUntil: undoUntil(row.mergedAt)?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoneBy: refView(row.undoneBy, row.undoneByName),
    can: { undo: allowanceView(undoRefusal(row, now), locale) },
  };
}

export function countsView(counts: Counts, locale: Locale): MovedCountView[] {
  return Object.entries(KINDS).flatMap(([kind, { zh, en }]) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [{ kind, label: locale === 'en' ? en : zh, count }] : [];
  });
}
