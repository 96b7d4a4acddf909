import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore, type StoredFile } from '../../../platform/files/file-store.js';
import type { Attempt } from '../../../platform/forbidden/attempt.js';
import { ForbiddenNumbers } from '../../../platform/forbidden/forbidden-numbers.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import type { Attachment } from '../attachment.entity.js';
import { FileIsEmpty } from '../attachments.errors.js';
import { Attachments } from '../attachments.repository.js';
import { cleanFileName, fileTypeOf, mustLookRight } from '../file-type.js';
import { numbersInFile } from '../numbers-in-file.js';

/** Of the house itself, which has nobody to ask. */
const BY_THE_HOUSE: Attempt = { object: 'attachments', path: '/api/v1/attachments', confirmed: false };

@Injectable()
export class AttachFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly numbers: ForbiddenNumbers,
  ) {}

  /**
   * Authorised and judged by its name before a byte is stored; the file goes again if the row is not committed, or a
   * number is found in its text that must not be recorded.
   * @throws RowIsMissing, FileTypeIsNotAllowed, FileIsNotWhatItSays, FileIsEmpty, FileHoldsTooMuch, BodyIsTooLarge
   */
  async execute(on: SubjectRef, givenName: string, content: Readable, by = BY_THE_HOUSE): Promise<Attachment> {
    const { type, id } = await this.subjects.mustSee(on);
    const fileName = cleanFileName(givenName);
    await this.numbers.mustNotBeIn({ fileName }, by);
    const { contentType } = fileTypeOf(fileName);
    const stored = await this.files.put(content);
    this.work.onRollback(() => this.files.remove(stored.key));
    this.judge(fileName, stored);
    const found = await numbersInFile(this.files.pathOf(stored.key), fileName, this.numbers.today);
    await this.numbers.mustNotBe(found, by);
    const { key: storageKey, size, sha256 } = stored;
    return this.attachments.insert({
      subjectType: type,
      subjectId: id,
      fileName,
      contentType,
      size: String(size),
      sha256,
      storageKey,
    });
  }

  private judge(name: string, { size, head }: StoredFile): void {
    if (size === 0) throw new FileIsEmpty({ name });
    mustLookRight(name, head);
  }
}
