import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { domainError, texts } from '../http/domain-error.js';
import { Subjects } from './subjects.js';

export const ReferenceIsMissing = domainError('reference.missing', 'unprocessable', {
  zh: '引用的记录不存在，或者您无权使用。',
  en: 'A record this one refers to does not exist, or you may not use it.',
});

texts({
  'reference.unknown': {
    zh: '找不到这条记录，或者它不属于所选的上级记录',
    en: 'There is no such record, or it does not belong to the one above',
  },
});

/** An id in a body: each is authorised like the record itself. */
export interface Reference {
  /** RFC 6901 pointer of the field. */
  readonly pointer: string;
  readonly type: string;
  /** Nothing to check when null or undefined. */
  readonly id: string | null | undefined;
  /** It must also belong to this: `{ column: 'customer_id', id }`. */
  readonly within?: { readonly column: 'customer_id'; readonly id: string };
}

@Injectable()
export class References {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /**
   * One query under the writer's own row scope.
   * @throws ReferenceIsMissing naming every field whose record is missing, deleted, out of reach or of another parent.
   */
  async mustExist(references: readonly Reference[]): Promise<void> {
    const given = references.filter(({ id }) => id);
    if (given.length === 0) return;
    const values = given.flatMap(({ id, within }) => [id, within?.id ?? null]);
    const looks = given.map(({ type, within }, i) => this.lookFor(type, within?.column, i));
    const rows = await this.work.manager.query<{ at: number }[]>(looks.join(' UNION ALL '), values);
    const found = new Set(rows.map(({ at }) => at));
    const missing = given.filter((_, i) => !found.has(i));
    if (missing.length > 0)
      throw new ReferenceIsMissing(
        {},
        missing.map(({ pointer }) => ({ pointer, code: 'reference.unknown' })),
      );
  }

  private lookFor(type: string, column: string | undefined, at: number): string {
    const subject = this.subjects.find(type);
    if (!subject) throw new Error(`No room has declared the subject ${type}.`);
    const parent = `$${at * 2 + 2}::uuid`;
    const belongs = column ? `s.${column} = ${parent}` : `${parent} IS NULL`;
    return `SELECT ${at} AS at FROM ${subject.table} s WHERE s.id = $${at * 2 + 1}::uuid AND s.deleted_at IS NULL AND ${belongs}`;
  }
}
