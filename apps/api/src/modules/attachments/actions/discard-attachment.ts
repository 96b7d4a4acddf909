import { Injectable } from '@nestjs/common';
import { Holds } from '../../../platform/subjects/holds.js';
import { Attachments } from '../attachments.repository.js';

@Injectable()
export class DiscardAttachment {
  constructor(
    private readonly attachments: Attachments,
    private readonly holds: Holds,
  ) {}

  /** @throws RowIsMissing, RowIsStale, RecordIsHeld when something refers to it, such as a signature to its scan. */
  async execute(id: string, version: number): Promise<void> {
    const attachment = await this.attachments.get(id);
    await this.holds.mustBeFree('attachment', id);
    await this.attachments.discard(attachment, version);
  }
}
