import { ApiProperty } from '@nestjs/swagger';
import { allowanceView } from '../../../platform/http/allowance.js';
import type { Locale } from '../../../platform/http/locale.js';
import { RefView, refView } from '../../../platform/http/views.js';
import { ContactView } from '../../customers/index.js';
import { undoRefusal, undoUntil } from '../customer-merge.entity.js';
import { countsView, MergeAllowances, MovedCountView } from '../customer-merge.view.js';
import { SIDES, type Side } from '../field-plan.js';
import { MergeObstacleView } from '../merge-preview.view.js';
import { CONTACT_PLAN, type ContactMergeField } from './contact-fields.js';
import { CONTACT_MERGE_STATUSES, type ContactMergeStatus } from './contact-merge.entity.js';
import type { ContactMergeRow } from './contact-merges.repository.js';

export class ContactMergeFieldView {
  @ApiProperty({ enum: CONTACT_PLAN.fields as ContactMergeField[], description: 'The field' })
  field: ContactMergeField;

  @ApiProperty({ description: 'The two say different things' })
  differs: boolean;

  @ApiProperty({ enum: SIDES, isArray: true, description: 'What may be chosen' })
  sides: readonly Side[];

  @ApiProperty({ enum: SIDES, description: 'What is taken where nothing is chosen' })
  usual: Side;
}

export class ContactMergePreviewView {
  @ApiProperty({ type: ContactView, description: 'The contact that would stay' })
  survivor: ContactView;

  @ApiProperty({ type: ContactView, description: 'The one that would give way' })
  loser: ContactView;

  @ApiProperty({ type: [ContactMergeFieldView], description: 'Field by field, those that the reader reads' })
  fields: ContactMergeFieldView[];

  @ApiProperty({ type: [MovedCountView], description: 'What would go over, whoever may see it' })
  moves: MovedCountView[];

  @ApiProperty({ type: [MergeObstacleView], description: 'What speaks against it; empty where it may be done' })
  obstacles: MergeObstacleView[];
}

export class ContactMergeView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ type: RefView, description: 'The contact that stays' })
  survivor: RefView;

  @ApiProperty({ type: RefView, description: 'The entry that gave way to it' })
  loser: RefView;

  @ApiProperty({ description: 'Its number' })
  loserNumber: string;

  @ApiProperty({ enum: CONTACT_MERGE_STATUSES, description: 'State' })
  status: ContactMergeStatus;

  @ApiProperty({ type: [MovedCountView], description: 'What went over' })
  moved: MovedCountView[];

  @ApiProperty({
    type: [MovedCountView],
    description: 'What the undo left with the survivor, because it changed since',
  })
  stayed: MovedCountView[];

  @ApiProperty({ type: RefView, description: 'Who merged' })
  by: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
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

export function contactMergeView(row: ContactMergeRow, now: Date, locale: Locale): ContactMergeView {
  const { id, version, status, loserNumber } = row;
  return {
    ...{ id, version, status, loserNumber },
    survivor: refView(row.survivorId, row.survivorName),
    loser: refView(row.loserId, row.loserName),
    moved: countsView(row.moved, locale),
    stayed: countsView(row.stayed, locale),
    by: refView(row.createdBy, row.createdByName),
    at: row.createdAt.toISOString(),
    undoUntil: undoUntil(row.mergedAt)?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoneBy: refView(row.undoneBy, row.undoneByName),
    can: { undo: allowanceView(undoRefusal(row, now), locale) },
  };
}
