import { Injectable } from '@nestjs/common';
import type { Attempt } from '../../../platform/forbidden/attempt.js';
import { ForbiddenNumbers } from '../../../platform/forbidden/forbidden-numbers.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { ParentIsDiscarded } from '../recycle-bin.errors.js';
import { RecycleBin } from '../recycle-bin.repository.js';

@Injectable()
export class RestoreRecord {
  constructor(
    private readonly bin: RecycleBin,
    private readonly numbers: ForbiddenNumbers,
  ) {}

  /**
   * @throws RowIsMissing, ParentIsDiscarded, RowExistsAlready when another has taken its unique name meanwhile, and as if
   * it were written anew where a number stands in it that must not be recorded.
   */
  async execute(ref: SubjectRef, attempt: Attempt): Promise<void> {
    const { subject, row } = await this.bin.getForChange(ref);
    await this.numbers.mustNotBeIn(written(row), { ...attempt, object: subject.table.replaceAll('_', '-') });
    const parents = Object.entries(subject.references ?? {}).flatMap(([column, type]) => {
      const id = row[column];
      return typeof id === 'string' ? [{ type, id }] : [];
    });
    const name = await this.bin.discardedAmong(parents);
    if (name !== undefined) throw new ParentIsDiscarded({ name });
    await this.bin.restore(subject, ref.id);
  }
}

/** A row as its body would have it, so that an exception holds for both; what a search looks into repeats the rest. */
function written(row: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !column.startsWith('search_'))
      .map(([column, value]) => [column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}
