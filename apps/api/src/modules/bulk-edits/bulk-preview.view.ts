import { ApiProperty } from '@nestjs/swagger';
import { say, type DomainError } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { SubjectName } from '../../platform/subjects/subject.js';
import type { BulkForecast } from './actions/preview-bulk-edit.js';
import type { Judged } from './bulk-judge.js';

const SHOWN = 10;

export class BulkRecordView {
  @ApiProperty({ format: 'uuid', description: 'The record' })
  recordId: string;

  @ApiProperty({ type: 'integer', description: 'The version it has' })
  version: number;
}

export class BulkReasonView {
  @ApiProperty({ description: 'Why: a stable code', example: 'row.shared_for_reading' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;

  @ApiProperty({ type: 'integer', description: 'How many records' })
  count: number;

  @ApiProperty({ type: [String], description: 'Names of the first of them, as far as the reader sees them' })
  names: string[];
}

export class BulkExampleView {
  @ApiProperty({ format: 'uuid', description: 'The record' })
  recordId: string;

  @ApiProperty({ description: 'Its name' })
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the fields say now' })
  before: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What they would say' })
  after: Record<string, unknown>;
}

export class BulkPreviewView {
  @ApiProperty({ type: 'integer', description: 'How many records were asked about' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'How many would change' })
  changing: number;

  @ApiProperty({ type: 'integer', description: 'How many say it already' })
  same: number;

  @ApiProperty({ type: [BulkReasonView], description: 'Those that may not be changed, by reason' })
  refused: BulkReasonView[];

  @ApiProperty({ type: [BulkExampleView], description: 'The first of those that would change' })
  examples: BulkExampleView[];

  @ApiProperty({ type: [BulkRecordView], description: 'Those that would change, to be sent back to change them' })
  records: BulkRecordView[];
}

/** The records of a forecast whose names are shown. */
export function shownIn({ judged }: BulkForecast): string[] {
  const refused = [...byReason(judged).values()].flatMap((of) => of.slice(0, SHOWN));
  return [...changingOf(judged).slice(0, SHOWN), ...refused].map(({ id }) => id);
}

export function bulkPreviewView(
  forecast: BulkForecast,
  names: ReadonlyMap<string, SubjectName>,
  locale: Locale,
): BulkPreviewView {
  const { judged } = forecast;
  const changing = changingOf(judged);
  const nameOf = (id: string): string => names.get(id)?.name ?? '';
  return {
    total: judged.length,
    changing: changing.length,
    same: judged.filter(({ isSame }) => isSame).length,
    refused: [...byReason(judged).values()].map((of) => {
      const { code, params } = of[0]?.error as DomainError;
      const shown = of.slice(0, SHOWN).map(({ id }) => nameOf(id));
      return { code, detail: say(code, params, locale), count: of.length, names: shown.filter(Boolean) };
    }),
    examples: changing
      .slice(0, SHOWN)
      .map(({ id, was, becomes }) => ({ recordId: id, name: nameOf(id), before: { ...was }, after: { ...becomes } })),
    records: changing.map(({ id, version }) => ({ recordId: id, version })),
  };
}

const changingOf = (judged: readonly Judged[]): Judged[] => judged.filter(({ error, isSame }) => !error && !isSame);

function byReason(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) if (one.error) groups.set(one.error.code, [...(groups.get(one.error.code) ?? []), one]);
  return groups;
}
