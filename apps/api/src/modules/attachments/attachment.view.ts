import { ApiProperty } from '@nestjs/swagger';
import { hasReadableText } from '../../platform/file-text/text-of-file.js';
import { RefView } from '../../platform/http/views.js';
import type { Attachment } from './attachment.entity.js';

export class AttachmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'To be sent back in If-Match' })
  version: number;

  @ApiProperty({ description: 'Name of the file' })
  fileName: string;

  @ApiProperty({ description: 'Type of its content, as we know it' })
  contentType: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size: number;

  @ApiProperty({ description: 'SHA-256 of its content, hex' })
  sha256: string;

  @ApiProperty({
    description:
      'Its text was looked through for ID-card and bank card numbers; pictures, scans, PDF and archives are not',
  })
  isLookedThrough: boolean;

  @ApiProperty({ format: 'date-time', description: 'When it was attached' })
  createdAt: string;

  @ApiProperty({ type: RefView, description: 'By whom' })
  createdBy: RefView;
}

export class AttachmentsView {
  @ApiProperty({ type: [AttachmentView], description: 'Newest first' })
  items: AttachmentView[];
}

export function attachmentView(attachment: Attachment, names: ReadonlyMap<string, string>): AttachmentView {
  const { id, version, fileName, contentType, size, sha256, createdAt, createdBy } = attachment;
  const author = { id: createdBy, name: names.get(createdBy) ?? '' };
  return {
    id,
    version,
    fileName,
    contentType,
    size: Number(size),
    sha256,
    isLookedThrough: hasReadableText(fileName),
    createdAt: createdAt.toISOString(),
    createdBy: author,
  };
}
