import { Injectable } from '@nestjs/common';
import { HOUSE } from '../access/principal.js';
import { RowIsForReading, RowIsMissing, RowIsOnlyShared } from '../database/database.errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { owning } from './reaching.js';
import type { Subject, SubjectRef } from './subject.js';
import { Subjects } from './subjects.js';

/** By reach a record is as good as one's own; by a share it is read, or read and written. */
export type RecordAccess = 'own' | 'write' | 'read';

/** Why somebody sees what is not hers. */
export interface RecordRight {
  readonly id: string;
  readonly access: RecordAccess;
  readonly reason: string | null;
  readonly note: string | null;
  readonly until: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
}

/** What the reader may do to records she sees, as the policies of the database say it. */
@Injectable()
export class RecordRights {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /**
   * By id, of those of the records that she sees and are not discarded; one query for all of them. Of a noun she may not
   * read as much is asked as of one she may, so that the time it takes tells nothing.
   */
  async of(type: string, ids: readonly string[]): Promise<Map<string, RecordRight>> {
    const visible = this.subjects.visible();
    const subject = visible.find((each) => each.type === type);
    const asked = subject ?? visible[0];
    if (!asked || ids.length === 0) return new Map();
    const rows = await this.work.manager.query<RecordRight[]>(rightsOf(asked, this.seesEverything()), [ids]);
    return new Map(subject ? rows.map((row) => [row.id, row]) : []);
  }

  /** @throws RowIsMissing, RowIsForReading */
  async mustChange(ref: SubjectRef): Promise<void> {
    if ((await this.right(ref)).access === 'read') throw new RowIsForReading({});
  }

  /** @throws RowIsMissing, RowIsOnlyShared where she has no more than a share of it */
  async mustOwn(ref: SubjectRef): Promise<void> {
    if ((await this.right(ref)).access !== 'own') throw new RowIsOnlyShared({});
  }

  seesEverything(): boolean {
    const { actor } = this.work;
    return actor === HOUSE || actor.seesAll;
  }

  private async right({ type, id }: SubjectRef): Promise<RecordRight> {
    const right = (await this.of(type, [id])).get(id);
    if (!right) throw new RowIsMissing({ type, id });
    return right;
  }
}

const UNSHARED = `NULL AS reason, NULL AS note, NULL AS until, NULL AS "byId", NULL AS "byName"`;

/** Over `$1`, the ids. What belongs to nobody in particular is everybody's own who sees it. */
function rightsOf({ type: own, table, scope }: Subject, seesEverything: boolean): string {
  const live = 's.id = ANY ($1::uuid[]) AND s.deleted_at IS NULL';
  if (!scope || seesEverything) return `SELECT s.id, 'own' AS access, ${UNSHARED} FROM ${table} s WHERE ${live}`;
  const ways = Object.entries({ id: own, ...scope.through });
  const writable = ways.map(
    ([column, type]) => `s.${column} = ANY ((SELECT shared_with_me('{${type}}', true))::uuid[])`,
  );
  const held = ways.map(
    ([column, type]) => `(h.subject_type IN ('${type}', '${type}_card') AND h.subject_id = s.${column})`,
  );
  return `
    SELECT s.id, CASE WHEN ${owning(scope.module)}
        THEN 'own' WHEN ${writable.join(' OR ')} THEN 'write' ELSE 'read' END AS access,
      w.reason, w.note, w.until::text AS until, w.created_by AS "byId", o.name AS "byName"
    FROM ${table} s
    LEFT JOIN LATERAL (SELECT h.reason, h.note, h.until, h.created_by, h.access FROM shares h
      WHERE h.person_id = (SELECT me()) AND (${held.join(' OR ')}) 
      ORDER BY h.access DESC, h.reason IN ('by_hand', 'team') DESC, h.subject_id = s.id DESC, h.created_at LIMIT 1) w ON true
    LEFT JOIN shown_owners o ON o.id = w.created_by
    WHERE ${live}`;
}
