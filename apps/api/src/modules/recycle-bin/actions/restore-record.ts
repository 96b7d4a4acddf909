import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { ParentIsDiscarded } from '../recycle-bin.errors.js';
import { RecycleBin } from '../recycle-bin.repository.js';

@Injectable()
export class RestoreRecord {
  constructor(private readonly bin: RecycleBin) {}

  /** @throws RowIsMissing, ParentIsDiscarded, RowExistsAlready when another has taken its unique name meanwhile. */
  async execute(ref: SubjectRef): Promise<void> {
    const { subject, row } = await this.bin.getForChange(ref);
    const parents = Object.entries(subject.references ?? {}).flatMap(([column, type]) => {
      const id = row[column];
      return typeof id === 'string' ? [{ type, id }] : [];
    });
    const name = await this.bin.discardedAmong(parents);
    if (name !== undefined) throw new ParentIsDiscarded({ name });
    await this.bin.restore(subject, ref.id);
  }
}
