import { Inject, Injectable } from '@nestjs/common';
import { checkCondition } from '../../platform/conditions/check-condition.js';
import type { FieldCatalogue } from '../../platform/conditions/condition.js';
import { SqlParameters, toSql } from '../../platform/conditions/to-sql.js';
import { INSTALLATION, type Installation } from '../../platform/config/installation.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../../platform/listing/cursor.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { HOUSE } from '../../platform/access/principal.js';
import { reaching } from '../../platform/subjects/reaching.js';
import type { Subject, SubjectRef } from '../../platform/subjects/subject.js';
import { Subjects } from '../../platform/subjects/subjects.js';

export interface DiscardedRow {
  type: string;
  id: string;
  title: string;
  number: string;
  deletedAt: Date;
  mark: string;
  deletedById: string;
  deletedByName: string;
}

/** What was discarded, of every noun a room has declared, under the reader's own permissions and row scope. */
@Injectable()
export class RecycleBin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async page({ filter, cursor, limit }: ListQuery): Promise<Page<DiscardedRow>> {
    const parameters = new SqlParameters();
    const context = `recycle-bin:${JSON.stringify(filter ?? null)}`;
    const position = cursor ? readCursor(cursor, context, this.installation.secret) : undefined;
    const after = position
      ? `AND (s.deleted_at, s.id) < (${parameters.add(position.values[0])}::timestamptz, ${parameters.add(position.id)}::uuid)`
      : '';
    const wanted =
      filter === undefined
        ? 'true'
        : toSql(
            checkCondition(filter, this.catalogue(), () => true),
            this.catalogue(),
            parameters,
          );
    const most = parameters.add(limit + 1);
    const { actor } = this.work;
    const seesAll = actor === HOUSE || actor.seesAll;
    const branches = this.subjects.visible().map((subject) => branch(subject, after, most, seesAll));
    if (branches.length === 0) return { items: [], page: { next: null, prev: null } };
    const rows = await this.work.manager.query<DiscardedRow[]>(
      `SELECT b.*, o.name AS "deletedByName" FROM (${branches.join(' UNION ALL ')}) b JOIN shown_owners o ON o.id = b."deletedById"
       WHERE ${wanted} ORDER BY b."deletedAt" DESC, b.id DESC LIMIT ${most}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next =
      rows.length > limit && last
        ? writeCursor({ values: [last.mark], id: last.id, backwards: false }, context, this.installation.secret)
        : null;
    return { items, page: { next, prev: null } };
  }

  /** Locks a discarded record. @throws RowIsMissing when there is none within reach. */
  async getForChange({ type, id }: SubjectRef): Promise<{ subject: Subject; row: Record<string, unknown> }> {
    const subject = this.subjects.visible().find((each) => each.type === type);
    const sql = subject && `SELECT * FROM ${subject.table} s WHERE id = $1 AND ${inBin(subject)} FOR UPDATE`;
    const [row] = sql ? await this.work.manager.query<Record<string, unknown>[]>(sql, [id]) : [];
    if (!subject || !row) throw new RowIsMissing({ type, id });
    return { subject, row };
  }

  async restore(subject: Subject, id: string): Promise<void> {
    await this.work.manager.query(restoring(subject), [id, this.work.principal.personId]);
  }

  /** The name of the first of these records that is in the bin itself, asked as the house. */
  async discardedAmong(refs: readonly SubjectRef[]): Promise<string | undefined> {
    const looks = refs.flatMap(({ type }, i) => {
      const parent = this.subjects.find(type);
      return parent
        ? [
            `SELECT ${parent.title} AS name FROM ${parent.table} s WHERE s.id = ($1::uuid[])[${i + 1}] AND s.deleted_at IS NOT NULL`,
          ]
        : [];
    });
    if (looks.length === 0) return undefined;
    const sql = looks.join(' UNION ALL ');
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ name: string }[]>(sql, [refs.map(({ id }) => id)]),
    );
    return rows[0]?.name;
  }

  private catalogue(): FieldCatalogue {
    return { type: { type: 'choice', sql: 'b.type', choices: this.subjects.all().map(({ type }) => type) } };
  }
}

const inBin = ({ replaced }: Subject): string => `s.deleted_at IS NOT NULL ${replaced ? `AND NOT (${replaced})` : ''}`;

/** A share ends for whom it shows something when the record is discarded; who reaches it finds it here. */
function branch(subject: Subject, after: string, most: string, seesAll: boolean): string {
  const { type, table, title, number, scope } = subject;
  const reached = scope && !seesAll ? `AND ${reaching(scope.module)}` : '';
  return `(SELECT '${type}' AS type, s.id, ${title} AS title, ${number} AS number, s.deleted_at AS "deletedAt", s.deleted_at::text AS mark,
    s.deleted_by AS "deletedById" FROM ${table} s WHERE ${inBin(subject)} ${reached} ${after} ORDER BY s.deleted_at DESC, s.id DESC LIMIT ${most})`;
}

function restoring({ table }: Subject): string {
  return `UPDATE ${table} SET deleted_at = NULL, deleted_by = NULL, version = version + 1, updated_at = app_now(), updated_by = $2 WHERE id = $1`;
}
