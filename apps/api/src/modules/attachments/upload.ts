import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { isUuid } from '../../platform/database/ids.js';
import { isCleanText } from '../../platform/http/fields.js';
import { ContentTypeIsUnsupported } from '../../platform/http/http.errors.js';
import type { SubjectRef } from '../../platform/subjects/subject.js';
import { FileIsMissing, UploadIsIncomplete } from './attachments.errors.js';

export interface Upload {
  readonly on: SubjectRef;
  readonly name: string;
  readonly content: Readable;
}

/** A multipart request: the fields `subjectType` and `subjectId`, then one `file`, read as it arrives. */
export const Uploaded = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Upload> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.isMultipart()) throw new ContentTypeIsUnsupported({});
  const part = await request.file();
  if (!part) throw new FileIsMissing({});
  const type = fieldOf(part, 'subjectType');
  const id = fieldOf(part, 'subjectId');
  if (!isUuid(id)) throw new UploadIsIncomplete({ field: 'subjectId' });
  return {
    on: { type, id: id.toLowerCase() },
    name: isCleanText(part.filename ?? '') ? part.filename : 'file',
    content: part.file,
  };
});

/** Only fields that came before the file are known while it is read. */
function fieldOf(part: MultipartFile, name: string): string {
  const field = part.fields[name];
  const value = field && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
  if (typeof value !== 'string' || value === '') throw new UploadIsIncomplete({ field: name });
  return value;
}
