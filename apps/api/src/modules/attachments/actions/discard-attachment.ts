import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Holds } from '../../../platform/subjects/holds.js';
import { RecordRights } from '../../../platform/subjects/record-rights.js';
import { Attachments } from '../attachments.repository.js';

@Injectable()
export class DiscardAttachment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attachments: Attachments,
    private readonly rights: RecordRights,
    private readonly holds: Holds,
  ) {}

  /** One's own file, or one on a record that one may change. @throws RowIsMissing, RowIsForReading, RowIsStale, RecordIsHeld when something refers to it, such as a signature to its scan. */
  async execute(id: string, version: number): Promise<void> {
    const attachment = await this.attachments.get(id);
    const { createdBy, subjectType: type, subjectId } = attachment;
    if (createdBy !== this.work.principal.personId) await this.rights.mustChange({ type, id: subjectId });
    await this.holds.mustBeFree('attachment', id);
    await this.attachments.discard(attachment, version);
  }
}
