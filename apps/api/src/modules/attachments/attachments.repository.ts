import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SubjectRef } from '../../platform/subjects/subject.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Attachment } from './attachment.entity.js';

/** The files of the records a reader sees: the record is looked for under her own scope, the file then as the house. */
@Injectable()
export class Attachments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly subjects: Subjects,
  ) {}

  /** Newest first. @throws RowIsMissing when the reader does not see the record. */
  async on(ref: SubjectRef): Promise<Attachment[]> {
    const { type, id } = await this.subjects.mustSee(ref);
    const where = { subjectType: type, subjectId: id, deletedAt: IsNull() };
    return this.work.asHouse(() =>
      this.work.manager.find(Attachment, { where, order: { createdAt: 'DESC', id: 'DESC' }, take: 200 }),
    );
  }

  /** @throws RowIsMissing alike when there is none and when the reader does not see the record it is on. */
  async get(id: string): Promise<Attachment> {
    const found = await this.work.asHouse(() => this.work.manager.findOneBy(Attachment, { id, deletedAt: IsNull() }));
    const isSeen = await this.subjects.sees(found && { type: found.subjectType, id: found.subjectId });
    if (!found || !isSeen) throw new RowIsMissing({ type: 'attachment', id });
    return found;
  }

  insert(
    fields: Pick<
      Attachment,
      'subjectType' | 'subjectId' | 'fileName' | 'contentType' | 'size' | 'sha256' | 'storageKey'
    >,
  ): Promise<Attachment> {
    return this.work.asHouse(() => this.rows.insert(Attachment, fields));
  }

  discard(attachment: Attachment, expectedVersion: number): Promise<void> {
    return this.work.asHouse(() => this.rows.discard(attachment, expectedVersion));
  }
}
