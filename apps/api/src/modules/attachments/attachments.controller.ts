import { Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { Attempted, type Attempt } from '../../platform/forbidden/attempt.js';
import {
  BankCardIsForbidden,
  NumberIsUnconfirmed,
  PersonalIdIsForbidden,
} from '../../platform/forbidden/forbidden.errors.js';
import { IdField, TextField } from '../../platform/http/fields.js';
import { BodyIsTooLarge } from '../../platform/http/http.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../platform/http/params.js';
import { RecordIsHeld } from '../../platform/subjects/holds.js';
import { People } from '../org/index.js';
import { AttachFile } from './actions/attach-file.js';
import { DiscardAttachment } from './actions/discard-attachment.js';
import { AttachmentView, AttachmentsView, attachmentView } from './attachment.view.js';
import {
  FileHoldsTooMuch,
  FileIsEmpty,
  FileIsMissing,
  FileIsNotWhatItSays,
  FileTypeIsNotAllowed,
  UploadIsIncomplete,
} from './attachments.errors.js';
import { Attachments } from './attachments.repository.js';
import { Uploaded, type Upload } from './upload.js';

class AttachmentsQueryDto {
  @TextField({ describe: 'Kind of record, such as contract', min: 1, max: 40 })
  subjectType: string;

  @IdField({ describe: 'The record' })
  subjectId: string;
}

const BODY = {
  type: 'object',
  required: ['subjectType', 'subjectId', 'file'],
  properties: {
    subjectType: { type: 'string', description: 'Kind of record, such as contract; before the file' },
    subjectId: { type: 'string', format: 'uuid', description: 'The record; before the file' },
    file: { type: 'string', format: 'binary', description: 'At most 20 MB' },
  },
};

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: Attachments,
    private readonly people: People,
    private readonly attachFile: AttachFile,
    private readonly discardAttachment: DiscardAttachment,
  ) {}

  @Get()
  @Can('attachment.view')
  @Operation({ id: 'listAttachments', summary: 'The files of a record', returns: AttachmentsView })
  async list(@Query() { subjectType, subjectId }: AttachmentsQueryDto): Promise<AttachmentsView> {
    const found = await this.attachments.on({ type: subjectType, id: subjectId });
    const names = await this.people.names(found.map(({ createdBy }) => createdBy));
    return { items: found.map((attachment) => attachmentView(attachment, names)) };
  }

  @Post()
  @Can('attachment.create')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: BODY })
  @Operation({
    id: 'attachFile',
    summary: 'Attach a file to a record',
    returns: AttachmentView,
    status: 201,
    refuses: [
      FileIsMissing,
      FileIsEmpty,
      FileTypeIsNotAllowed,
      FileIsNotWhatItSays,
      UploadIsIncomplete,
      FileHoldsTooMuch,
      PersonalIdIsForbidden,
      BankCardIsForbidden,
      NumberIsUnconfirmed,
      BodyIsTooLarge,
    ],
  })
  async attach(
    @Me() me: Principal,
    @Uploaded() { on, name, content }: Upload,
    @Attempted() attempt: Attempt,
  ): Promise<AttachmentView> {
    const attachment = await this.attachFile.execute(on, name, content, attempt);
    return attachmentView(attachment, new Map([[me.personId, me.name]]));
  }

  @Delete(':id')
  @Can('attachment.delete')
  @Operation({ id: 'discardAttachment', summary: 'Take a file off a record', ifMatch: true, refuses: [RecordIsHeld] })
  async discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.discardAttachment.execute(id, version);
  }
}
