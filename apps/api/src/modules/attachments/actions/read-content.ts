import { Injectable, StreamableFile } from '@nestjs/common';
import { once } from 'node:events';
import { FileStore } from '../../../platform/files/file-store.js';
import { ContentIsGone } from '../attachments.errors.js';
import { Attachments } from '../attachments.repository.js';
import { dispositionOf } from '../file-type.js';

@Injectable()
export class ReadContent {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
  ) {}

  /** @throws RowIsMissing, ContentIsGone */
  async execute(id: string): Promise<StreamableFile> {
    const { storageKey, fileName, contentType, size } = await this.attachments.get(id);
    const content = this.files.read(storageKey);
    await once(content, 'open').catch(() => {
      throw new ContentIsGone({});
    });
    return new StreamableFile(content, {
      type: contentType,
      disposition: dispositionOf(fileName),
      length: Number(size),
    });
  }
}
