import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../platform/http/locale.js';
import { DECISIONS, decisionOn, FINDING_KINDS, type Decision, type Decisions, type FindingKind } from './finding.js';
import type { FindingsPage, LookedAt } from './findings.js';
import type { ImportTarget } from './import-target.js';

export class RowDifferenceView {
  @ApiProperty({ description: 'The field' })
  field: string;

  @ApiProperty({ description: "What it is called, in the reader's language" })
  label: string;
}

export class MetRecordView {
  @ApiProperty({
    enum: ['lead', 'customer', 'contact', 'product', 'opportunity', 'activity'],
    description: 'What it is',
  })
  type: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Id; null where the reader does not see it',
  })
  id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Number; null where the reader does not see it' })
  number: string | null;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Whose it is' })
  owner: string;
}

export class ImportFindingView {
  @ApiProperty({ type: 'integer', description: 'Row of the file, as a spreadsheet counts it' })
  row: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By field, as they would be stored' })
  values: Record<string, unknown>;

  @ApiProperty({ enum: FINDING_KINDS, description: 'What it has met' })
  kind: FindingKind;

  @ApiProperty({ type: MetRecordView, nullable: true, description: 'The record; null where it may not be told which' })
  record: MetRecordView | null;

  @ApiProperty({ enum: DECISIONS, isArray: true, description: 'What may be decided' })
  options: Decision[];

  @ApiProperty({ enum: DECISIONS, description: 'What will become of it' })
  decision: Decision;

  @ApiProperty({ description: 'Whether that was decided on this row alone' })
  single: boolean;

  @ApiProperty({ type: [RowDifferenceView], description: 'What an update would write; empty where nothing differs' })
  difference: RowDifferenceView[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the record says in these fields' })
  before: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the row says in them' })
  after: Record<string, unknown>;
}

export class FindingsView {
  @ApiProperty({ type: [ImportFindingView], description: 'Rows in the order of the file' })
  items: ImportFindingView[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'To be sent as `after` for the next ones; null at the end',
  })
  next: number | null;
}

export function findingsView({ file, target, items, next }: FindingsPage, locale: Locale): FindingsView {
  return { items: items.map((item) => findingView(item, file.decisions, target, locale)), next };
}

function findingView(item: LookedAt, decisions: Decisions, target: ImportTarget, locale: Locale): ImportFindingView {
  const { row, values, finding, decision, isSeen } = item;
  const { kind, record, options } = finding;
  const told = isSeen ? finding.difference : [];
  const known = new Map(target.fields.map(({ field, label }) => [field, locale === 'en' ? label.en : label.zh]));
  return {
    ...{ row, values: { ...values }, kind, options: [...options] },
    record: record && {
      ...{ type: record.type, name: record.name, owner: record.owner },
      ...(isSeen ? { id: record.id, number: record.number } : { id: null, number: null }),
    },
    decision: decisionOn(finding, decision, decisions),
    single: decision !== null && options.includes(decision),
    difference: told.map(({ field }) => ({ field, label: known.get(field) ?? field })),
    before: Object.fromEntries(told.map(({ field, was }) => [field, was])),
    after: Object.fromEntries(told.map(({ field, becomes }) => [field, becomes])),
  };
}
