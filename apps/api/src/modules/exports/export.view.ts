import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ExportedLists } from '../../platform/listing/exported-lists.js';
import { EXPORT_STATUSES, FORMATS, type ExportRow } from './export.row.js';

export class ExportView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'The list: the name of its collection', example: 'customers' })
  list: string;

  @ApiProperty({ description: "What the list is called, in the reader's language" })
  label: string;

  @ApiProperty({ enum: FORMATS, description: 'Kind of file' })
  format: string;

  @ApiProperty({ enum: EXPORT_STATUSES, description: 'How far it is; expired once its file is gone' })
  status: string;

  @ApiProperty({ type: 'integer', description: 'Rows written' })
  processed: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Rows there are, once they were counted' })
  rows: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Bytes of the file' })
  size: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why there is no file' })
  failure: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was asked for' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when the file is kept' })
  expiresAt: string | null;
}

export class ExportsView {
  @ApiProperty({ type: [ExportView], description: 'The newest fifty, the newest first' })
  items: ExportView[];
}

export function exportView(row: ExportRow, lists: ExportedLists, locale: Locale): ExportView {
  const label = lists.find(row.list)?.label;
  const { id, list, format, status, processed, total: rows, size, failure, failureParams } = row;
  return {
    ...{ id, list, format, status, processed, rows },
    label: (locale === 'en' ? label?.en : label?.zh) ?? list,
    size: size === null ? null : Number(size),
    failure: failure && say(failure, failureParams, locale),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
