import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../platform/config/installation.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readCursor, writeCursor, type Position } from '../../platform/listing/cursor.js';
import type { Subject } from '../../platform/subjects/subject.js';
import { TimelineSources, type TimelineKind, type TimelineSource } from '../../platform/subjects/timeline-sources.js';

const MARK = `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US"+00"')`;

export interface TimelineRow {
  id: string;
  at: Date;
  /** The same with every digit PostgreSQL keeps, in an order that is that of the text. */
  mark: string;
  kind: TimelineKind;
  actorId: string | null;
  actorName: string | null;
  payload: Record<string, unknown>;
}

export interface TimelinePage {
  readonly rows: TimelineRow[];
  readonly next: string | null;
}

/** Everything that happened to one record, from whichever room knows of it, newest first. */
@Injectable()
export class Timeline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: TimelineSources,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** Call it only for a record that was found under the reader's own scope: the rest of it is asked as the house. */
  async page(subject: Subject, id: string, limit: number, cursor?: string): Promise<TimelinePage> {
    const context = `timeline:${subject.type}:${id}`;
    const position = cursor ? readCursor(cursor, context, this.installation.secret) : undefined;
    const values = [id, subject.type, limit + 1, ...(position ? [position.values[0], position.id] : [])];
    const [scoped, open] = [this.statement(subject, true, position), this.statement(subject, false, position)];
    const ask = async (sql: string | null): Promise<TimelineRow[]> =>
      sql ? this.work.manager.query<TimelineRow[]>(sql, values) : [];
    const rows = newestFirst([...(await ask(scoped)), ...(await this.work.asHouse(() => ask(open)))]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next =
      rows.length > limit && last
        ? writeCursor({ values: [last.mark], id: last.id, backwards: false }, context, this.installation.secret)
        : null;
    return { rows: shown, next };
  }

  /** One question to all sources of a sort; null where none has anything to tell this reader. */
  private statement(subject: Subject, scoped: boolean, position: Position | undefined): string | null {
    const before = position ? 'WHERE (e.at, e.id COLLATE "C") < ($4::timestamptz, $5)' : '';
    const order = 'ORDER BY e.at DESC, e.id COLLATE "C" DESC LIMIT $3';
    const branches = this.told(scoped).flatMap(({ kind, sql }) => {
      const entries = sql(subject);
      return entries ? [`(SELECT e.*, '${kind}' AS kind FROM (${entries}) e ${before} ${order})`] : [];
    });
    if (branches.length === 0) return null;
    // Both parameters are named once, whether or not a source asks for them.
    return `SELECT e.id, e.at, ${MARK} AS mark, e.kind, e.actor_id AS "actorId", o.name AS "actorName", e.payload
      FROM (${branches.join(' UNION ALL ')}) e LEFT JOIN shown_owners o ON o.id = e.actor_id
      WHERE $1::uuid IS NOT NULL AND $2::text IS NOT NULL ${order}`;
  }

  private told(scoped: boolean): TimelineSource[] {
    const { actor } = this.work;
    return this.sources
      .all()
      .filter((source) => Boolean(source.scoped) === scoped)
      .filter(({ permission: needed }) => !needed || actor === HOUSE || mayDo(actor, needed));
  }
}

/** What is told under the reader's scope stands before what everybody is told of the same, which says less. */
function newestFirst(rows: readonly TimelineRow[]): TimelineRow[] {
  const once = new Map<string, TimelineRow>();
  for (const row of rows) if (!once.has(`${row.kind} ${row.id}`)) once.set(`${row.kind} ${row.id}`, row);
  return [...once.values()].sort((a, b) => compare(b.mark, a.mark) || compare(b.id, a.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
