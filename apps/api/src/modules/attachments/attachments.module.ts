import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { AttachFile } from './actions/attach-file.js';
import { DiscardAttachment } from './actions/discard-attachment.js';
import { ReadContent } from './actions/read-content.js';
import { AttachmentContentController } from './attachment-content.controller.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.repository.js';
import { AttachmentTimeline } from './attachments.timeline.js';

@Module({
  imports: [OrgModule],
  controllers: [AttachmentsController, AttachmentContentController],
  providers: [Attachments, AttachmentTimeline, AttachFile, DiscardAttachment, ReadContent],
  exports: [Attachments, AttachFile],
})
export class AttachmentsModule {}
