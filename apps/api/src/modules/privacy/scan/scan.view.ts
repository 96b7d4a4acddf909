import { ApiProperty } from '@nestjs/swagger';
import type { Certainty, ForbiddenKind } from '@countersign/kernel/forbidden';
import { RefView, refView } from '../../../platform/http/views.js';
import type { SubjectName } from '../../../platform/subjects/subject.js';
import { columnWord, tableWord, type Vocabulary } from '../../../platform/subjects/words.js';
import { FORBIDDEN_KINDS } from '../exceptions/exception.entity.js';
import { CERTAINTIES, type FindingRow } from './findings.repository.js';
import type { Scan } from './scans.repository.js';

export class ForbiddenScanView {
  @ApiProperty({ enum: ['never', 'queued', 'running', 'done', 'failed'], description: 'Where the last scan stands' })
  status: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was asked for' })
  requestedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'By whom; every day by the system itself' })
  requestedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ type: 'integer', description: 'How much there is to look through, in pages of the database' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'How much of it has been looked through' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Numbers found that have not been taken out yet' })
  found: number;
}

export class FindingRecordView extends RefView {
  @ApiProperty({ description: 'Its page in the application' })
  page: string;
}

export class ForbiddenFindingView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Where: what is kept in that table, in words' })
  object: string;

  @ApiProperty({ description: 'Which field of it, in words' })
  field: string;

  @ApiProperty({ description: 'The key of the row, for whoever looks after the database' })
  rowKey: string;

  @ApiProperty({ enum: FORBIDDEN_KINDS, description: 'What it is' })
  kind: ForbiddenKind;

  @ApiProperty({ enum: CERTAINTIES, description: 'Beyond reasonable doubt, or perhaps' })
  certainty: Certainty;

  @ApiProperty({ description: 'The number, masked' })
  masked: string;

  @ApiProperty({ format: 'date-time', description: 'When it was found first' })
  foundAt: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whom it belongs to, or who wrote it' })
  keeper: RefView | null;

  @ApiProperty({ type: FindingRecordView, nullable: true, description: 'The record, where the reader sees it' })
  record: FindingRecordView | null;
}

export function scanView(scan: Scan | null): ForbiddenScanView {
  if (!scan)
    return { status: 'never', requestedAt: null, requestedBy: null, finishedAt: null, total: 0, done: 0, found: 0 };
  const { status, total, done, found, requestedAt, finishedAt, requestedById, requestedBy } = scan;
  return {
    ...{ status, total, done, found },
    requestedAt: requestedAt.toISOString(),
    requestedBy: { id: requestedById, name: requestedBy },
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export function findingView(
  { id, table, column, rowKey, kind, certainty, masked, foundAt, keeperId, keeperName }: FindingRow,
  records: ReadonlyMap<string, SubjectName>,
  words: Vocabulary,
): ForbiddenFindingView {
  const record = records.get(rowKey);
  const page = words.subjects.find((subject) => subject.table === table)?.page;
  return {
    ...{ id, rowKey, kind, certainty, masked },
    object: tableWord(table, words),
    field: columnWord(table, column, words),
    foundAt: foundAt.toISOString(),
    keeper: refView(keeperId, keeperName),
    record:
      record && page
        ? { id: record.id, name: record.name || record.number, page: page.replace(':id', record.id) }
        : null,
  };
}
