import { ApiProperty } from '@nestjs/swagger';
import { allowanceView } from '../../platform/http/allowance.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { AllowanceView } from '../../platform/http/views.js';
import type { SubjectName } from '../../platform/subjects/subject.js';
import { BULK_OBJECTS, BULK_STATUSES, undoRefusal, undoUntil, type BulkEditRow } from './bulk-edit.row.js';
import type { LeftRecord } from './bulk-edits.repository.js';

export class BulkEditAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Bring back what the records said before' })
  undo: AllowanceView;
}

export class BulkEditView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ enum: BULK_OBJECTS, description: 'Kind of record' })
  object: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The fields and their new values' })
  changes: Record<string, unknown>;

  @ApiProperty({ enum: BULK_STATUSES, description: 'How far it is' })
  status: string;

  @ApiProperty({ type: 'integer', description: 'How many records it is about' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'How many were looked at; while it is undone, how many of the changed' })
  processed: number;

  @ApiProperty({ type: 'integer', description: 'How many it changed, those included that were brought back since' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'How many said it already' })
  same: number;

  @ApiProperty({ type: 'integer', description: 'How many were left as they were' })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'How many an undo brought back' })
  restored: number;

  @ApiProperty({ type: 'integer', description: 'How many an undo left as they are' })
  kept: number;

  @ApiProperty({ format: 'date-time', description: 'When it was wished' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was over' })
  finishedAt: string | null;

  @ApiProperty({ format: 'date-time', description: 'Until when it can be undone' })
  undoUntil: string;

  @ApiProperty({ type: BulkEditAllowances, description: 'What the reader may do with it' })
  can: BulkEditAllowances;
}

export class LeftRecordView {
  @ApiProperty({ format: 'uuid', description: 'The record' })
  recordId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its name, if the reader sees it' })
  name: string | null;

  @ApiProperty({ description: 'Why: a stable code', example: 'row.stale' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

export class BulkEditDetailView extends BulkEditView {
  @ApiProperty({ type: [LeftRecordView], description: 'Those that were left as they were, each with its reason' })
  left: LeftRecordView[];

  @ApiProperty({ type: [LeftRecordView], description: 'Those an undo could not bring back, each with its reason' })
  notRestored: LeftRecordView[];
}

export class BulkEditsView {
  @ApiProperty({ type: [BulkEditView], description: 'The newest fifty, the newest first' })
  items: BulkEditView[];
}

export function bulkEditView(edit: BulkEditRow, now: Date, locale: Locale): BulkEditView {
  const { id, object, changes, status, total } = edit;
  const { waiting = 0, changed = 0, same = 0, refused = 0, restored = 0, kept = 0 } = edit.counts;
  return {
    ...{ id, object, changes: { ...changes }, status, total, same, refused, restored, kept },
    processed: status === 'undoing' ? restored + kept : total - waiting,
    changed: changed + restored + kept,
    createdAt: edit.createdAt.toISOString(),
    finishedAt: edit.finishedAt?.toISOString() ?? null,
    undoUntil: undoUntil(edit).toISOString(),
    can: { undo: allowanceView(undoRefusal(edit, now), locale) },
  };
}

export function leftViews(
  left: readonly LeftRecord[],
  names: ReadonlyMap<string, SubjectName>,
  locale: Locale,
): LeftRecordView[] {
  return left.map(({ recordId, code, params }) => ({
    ...{ recordId, code },
    name: names.get(recordId)?.name ?? null,
    detail: say(code, params, locale),
  }));
}
