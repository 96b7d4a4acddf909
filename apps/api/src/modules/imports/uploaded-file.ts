import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { isCleanText } from '../../platform/http/fields.js';
import { ContentTypeIsUnsupported } from '../../platform/http/http.errors.js';
import { FileIsMissing, TargetIsUnknown } from './imports.errors.js';

export interface UploadedTable {
  readonly target: string;
  readonly name: string;
  readonly content: Readable;
}

/** A multipart request: the field `target`, then one `file`, read as it arrives. */
export const UploadedFile = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedTable> => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) throw new ContentTypeIsUnsupported({});
    const part = await request.file();
    if (!part) throw new FileIsMissing({});
    const field = part.fields['target'];
    const target = field && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
    if (typeof target !== 'string')
      throw new TargetIsUnknown({ target: '' }, [{ pointer: '/target', code: 'field.required' }]);
    const name = (part.filename ?? '').split(/[\\/]/).at(-1) ?? '';
    return { target: target.slice(0, 40), name: isCleanText(name) ? name : 'file', content: part.file };
  },
);
