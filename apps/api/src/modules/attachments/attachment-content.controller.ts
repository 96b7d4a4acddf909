import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../platform/access/access.decorators.js';
import { IdParam } from '../../platform/http/params.js';
import { ReadContent } from './actions/read-content.js';

@ApiTags('attachments')
@Controller('attachments/:id/content')
export class AttachmentContentController {
  constructor(private readonly readContent: ReadContent) {}

  /** Always a download, never a page: nothing in it may run at our address. */
  @Get()
  @Can('attachment.view')
  @ApiOperation({ operationId: 'downloadAttachment', summary: 'Download a file' })
  @ApiResponse({
    status: 200,
    description: 'Its content',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async download(@IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    void reply
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .header('X-Content-Type-Options', 'nosniff')
      .header('Cache-Control', 'private, no-store');
    return this.readContent.execute(id);
  }
}
