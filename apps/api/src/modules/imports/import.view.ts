import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import {
  EFFECTS,
  FOUND_BY,
  hasEnded,
  isUnderWay,
  IMPORT_STATUSES,
  IMPORT_TARGETS,
  type Effect,
  type FoundBy,
  type ImportStatus,
  type TargetName,
} from './import.entity.js';
import { ForeseenView, FoundKindView, foundKinds, ImportProgressView } from './import-progress.view.js';
import type { ImportTarget, RowProblem } from './import-target.js';
import { ImportIsNotRunning } from './decisions.errors.js';
import { FieldsAreUnmapped, ImportIsBeingUndone, ImportIsNotDone, ImportIsUnderWay } from './imports.errors.js';
import type { ImportRow } from './imports.repository.js';
import { unmapped } from './mapping.js';

export class ImportColumnView {
  @ApiProperty({ description: 'What the file calls it; #n when it has no name' })
  header: string;

  @ApiProperty({ type: [String], description: 'What stands in it' })
  sample: string[];

  @ApiProperty({ type: String, nullable: true, description: 'The field it goes to' })
  field: string | null;

  @ApiProperty({
    enum: [...FOUND_BY, null],
    nullable: true,
    description:
      'How that was found: by its name, by what stands in it, or as in the file before with the same columns; null where somebody chose it',
  })
  by: FoundBy | null;
}

export class ImportFieldView {
  @ApiProperty({ description: 'The field' })
  field: string;

  @ApiProperty({ description: "What it is called, in the reader's language" })
  label: string;

  @ApiProperty({ description: 'A file without it cannot be imported' })
  required: boolean;
}

export class RowProblemView {
  @ApiProperty({ description: 'The field at fault, or empty when it is the row' })
  field: string;

  @ApiProperty({ description: 'Stable code', example: 'import.row.required' })
  code: string;

  @ApiProperty({ description: "What is wrong, in the reader's language" })
  detail: string;
}

export class PreviewRowView {
  @ApiProperty({ type: 'integer', description: 'Row of the file, as a spreadsheet counts it' })
  row: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By field, as they would be stored' })
  values: Record<string, unknown>;

  @ApiProperty({ type: [RowProblemView], description: 'Why it would be refused' })
  problems: RowProblemView[];

  @ApiProperty({
    type: String,
    enum: EFFECTS,
    nullable: true,
    description: 'What it would do; null where it would be refused, or where it is found out while it runs',
  })
  effect: Effect | null;
}

export class ImportAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Say which column goes to which field' })
  map: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Begin to import' })
  commit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'End it before its last row' })
  cancel: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take back what it made' })
  undo: AllowanceView;
}

export class ImportView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ enum: IMPORT_TARGETS, description: 'What its rows become' })
  target: TargetName;

  @ApiProperty({ description: 'Name of the file' })
  fileName: string;

  @ApiProperty({ enum: IMPORT_STATUSES, description: 'State' })
  status: ImportStatus;

  @ApiProperty({ description: 'Encoding that was found, or xlsx', example: 'gb18030' })
  encoding: string;

  @ApiProperty({ type: String, nullable: true, description: 'Separator of a text file' })
  delimiter: string | null;

  @ApiProperty({ type: 'integer', description: 'Rows below the header' })
  totalRows: number;

  @ApiProperty({ type: [ImportColumnView], description: 'The columns of the file' })
  columns: ImportColumnView[];

  @ApiProperty({ type: [ImportFieldView], description: 'The fields a column may go to' })
  fields: ImportFieldView[];

  @ApiProperty({ type: [PreviewRowView], description: 'The first rows, and the first ones with problems' })
  preview: PreviewRowView[];

  @ApiProperty({ type: 'integer', description: 'Rows with problems under the present mapping' })
  problemCount: number;

  @ApiProperty({
    type: ForeseenView,
    nullable: true,
    description: 'What its rows would do, where that is known before',
  })
  foreseen: ForeseenView | null;

  @ApiProperty({ type: [FoundKindView], description: 'Rows that meet records which are there, by what they meet' })
  findings: FoundKindView[];

  @ApiProperty({ type: ImportProgressView, description: 'How far it is' })
  progress: ImportProgressView;

  @ApiProperty({ type: String, nullable: true, description: 'Why it ended early' })
  failure: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was not taken back, when that was last tried' })
  undoFailure: string | null;

  @ApiProperty({ format: 'date-time', description: 'When the file was uploaded' })
  createdAt: string;

  @ApiProperty({ type: RefView, description: 'Who uploaded it' })
  createdBy: RefView;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ type: ImportAllowances, description: 'What can be done with it in its present state' })
  can: ImportAllowances;
}

/** @param isCovered its reader sees what became of it, and none of its cells */
export function importView(row: ImportRow, target: ImportTarget, locale: Locale, isCovered: boolean): ImportView {
  const { id, version, fileName, status, encoding, delimiter, totalRows, columns, preview, problemCount, failure } =
    row;
  const { foreseen, processed, created, changed, linked, skipped, refused, undone, undoRefusal } = row;
  return {
    id,
    version,
    target: row.target,
    fileName,
    status,
    encoding,
    delimiter,
    totalRows,
    problemCount,
    columns: columns.map(({ header, sample, field, by = null }) => ({
      header,
      sample: isCovered ? [] : [...sample],
      field,
      by,
    })),
    fields: target.fields.map(({ field, label, required }) => ({
      field,
      label: locale === 'en' ? label.en : label.zh,
      required,
    })),
    preview: preview.map(({ row: at, values, problems, effect }) => ({
      row: at,
      values: isCovered ? {} : { ...values },
      problems: problems.map((problem) => problemView(problem, target, locale)),
      effect: effect ?? null,
    })),
    foreseen,
    findings: foundKinds(row),
    progress: { processed, created, changed, linked, skipped, refused, undone },
    failure: failure && say(failure, {}, locale),
    undoFailure: undoRefusal && say(undoRefusal.code, undoRefusal.params, locale),
    createdAt: row.createdAt.toISOString(),
    createdBy: { id: row.createdBy, name: row.createdByName },
    finishedAt: row.finishedAt?.toISOString() ?? null,
    can: canOf(row, target, locale),
  };
}

function canOf({ status, columns }: ImportRow, target: ImportTarget, locale: Locale): ImportAllowances {
  const no = (code: string, params: Record<string, unknown> = {}): AllowanceView => ({
    allowed: false,
    code,
    detail: say(code, params, locale),
  });
  const map = status === 'preview' ? { allowed: true } : no(ImportIsUnderWay.code, { status });
  const fields = unmapped(columns, target)
    .map(({ label }) => (locale === 'en' ? label.en : label.zh))
    .join(locale === 'en' ? ', ' : '、');
  return {
    map,
    commit: map.allowed && fields ? no(FieldsAreUnmapped.code, { fields }) : map,
    cancel: isUnderWay(status) ? { allowed: true } : no(ImportIsNotRunning.code),
    undo: hasEnded(status)
      ? { allowed: true }
      : no(status === 'undoing' ? ImportIsBeingUndone.code : ImportIsNotDone.code),
  };
}

export function problemView({ field, code, params }: RowProblem, target: ImportTarget, locale: Locale): RowProblemView {
  const known = target.fields.find((each) => each.field === field);
  const label = known ? (locale === 'en' ? known.label.en : known.label.zh) : '';
  return { field, code, detail: say(code, { label, ...params }, locale) };
}
