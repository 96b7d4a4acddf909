import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../access/principal.js';
import { newId } from '../database/ids.js';
import { RowIsMissing } from '../database/database.errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Subject, SubjectName, SubjectRef } from './subject.js';

/** The nouns of the house, declared by their rooms at start-up. */
@Injectable()
export class Subjects {
  private readonly byType = new Map<string, Subject>();

  constructor(private readonly work: UnitOfWork) {}

  declare(subject: Subject): void {
    if (this.byType.has(subject.type)) throw new Error(`The subject ${subject.type} is declared twice.`);
    this.byType.set(subject.type, subject);
  }

  all(): Subject[] {
    return [...this.byType.values()];
  }

  find(type: string): Subject | undefined {
    return this.byType.get(type);
  }

  /** Those whose `<type>.view` the reader has. */
  visible(): Subject[] {
    const { actor } = this.work;
    return this.all().filter(({ type }) => actor === HOUSE || mayDo(actor, `${type}.view`));
  }

  /**
   * One look under the reader's own row scope.
   * @throws RowIsMissing alike for an unknown noun, a missing permission, a deleted record and one out of reach.
   */
  async mustSee({ type, id }: SubjectRef): Promise<SubjectName & { subject: Subject }> {
    const subject = this.visible().find((each) => each.type === type);
    if (!subject) throw new RowIsMissing({ type, id });
    const [row] = await this.work.manager.query<SubjectName[]>(`${namesOf(subject, '$1')} AND s.deleted_at IS NULL`, [
      [id],
    ]);
    if (!row) throw new RowIsMissing({ type, id });
    return { ...row, subject };
  }

  /**
   * Whether the reader sees the record that something hangs on; null where there is no such thing. As much is asked of
   * the database whatever the answer is, so that nobody learns from the time it took that something is there.
   */
  async sees(ref: SubjectRef | null): Promise<boolean> {
    const visible = this.visible();
    const subject = visible.find(({ type }) => type === ref?.type);
    const asked = subject ?? visible[0];
    if (!asked) return false;
    const sql = `${namesOf(asked, '$1')} AND s.deleted_at IS NULL`;
    const rows = await this.work.manager.query<unknown[]>(sql, [[ref?.id ?? newId()]]);
    return subject !== undefined && rows.length > 0;
  }

  /** Those of the records that the reader sees; ask it as the reader. */
  async seen(refs: readonly SubjectRef[]): Promise<Set<string>> {
    const seen = new Set<string>();
    for (const subject of this.visible()) {
      const ids = refs.filter(({ type }) => type === subject.type).map(({ id }) => id);
      if (ids.length === 0) continue;
      const sql = `${namesOf(subject, '$1')} AND s.deleted_at IS NULL`;
      for (const { id } of await this.work.manager.query<SubjectName[]>(sql, [ids])) seen.add(id);
    }
    return seen;
  }

  /** Whose a record is today, whoever asks; null for what belongs to nobody, or is none of the declared nouns. */
  async ownerOf({ type, id }: SubjectRef): Promise<string | null> {
    const subject = this.byType.get(type);
    if (!subject || subject.unowned) return null;
    const sql = `SELECT s.owner_id AS "ownerId" FROM ${subject.table} s WHERE s.id = $1`;
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ ownerId: string | null }[]>(sql, [id]));
    return row?.ownerId ?? null;
  }

  /** Names for display, one query for all of them, read as the house: what refers to a record knows its name. */
  names(refs: readonly (SubjectRef | null)[]): Promise<Map<string, SubjectName>> {
    return this.work.asHouse(() => this.namesAmong(refs, this.all()));
  }

  /** The same, of those alone that the reader sees herself. */
  seenNames(refs: readonly (SubjectRef | null)[]): Promise<Map<string, SubjectName>> {
    return this.namesAmong(refs, this.visible());
  }

  private async namesAmong(
    refs: readonly (SubjectRef | null)[],
    subjects: readonly Subject[],
  ): Promise<Map<string, SubjectName>> {
    const wanted = new Map<string, Set<string>>();
    const known = new Set(subjects.map(({ type }) => type));
    for (const ref of refs)
      if (ref && known.has(ref.type)) wanted.set(ref.type, (wanted.get(ref.type) ?? new Set()).add(ref.id));
    if (wanted.size === 0) return new Map();
    const sql = [...wanted.keys()]
      .map((type, i) => namesOf(this.byType.get(type) as Subject, `$${i + 1}`))
      .join(' UNION ALL ');
    const values = [...wanted.values()].map((ids) => [...ids]);
    const rows = await this.work.manager.query<SubjectName[]>(sql, values);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function namesOf({ type, table, title, number }: Subject, ids: string): string {
  return `SELECT '${type}' AS type, s.id, ${title} AS name, ${number} AS number FROM ${table} s WHERE s.id = ANY(${ids}::uuid[])`;
}
