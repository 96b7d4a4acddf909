import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../platform/config/installation.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../../platform/listing/cursor.js';
import type { Subject } from '../../platform/subjects/subject.js';
import { TimelineSources, type TimelineKind } from '../../platform/subjects/timeline-sources.js';

export interface TimelineRow {
  id: string;
  at: Date;
  /** The same with every digit PostgreSQL keeps. */
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

/** Everything that happened to one record, from whichever room knows of it: one query, newest first. */
@Injectable()
export class Timeline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: TimelineSources,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** As the house: call it only for a record that was found under the reader's own scope. */
  async page(subject: Subject, id: string, limit: number, cursor?: string): Promise<TimelinePage> {
    const context = `timeline:${subject.type}:${id}`;
    const position = cursor ? readCursor(cursor, context, this.installation.secret) : undefined;
    const values = [id, subject.type, limit + 1, ...(position ? [position.values[0], position.id] : [])];
    const before = position ? 'WHERE (e.at, e.id) < ($4::timestamptz, $5)' : '';
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<TimelineRow[]>(this.statement(subject, before), values),
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next =
      rows.length > limit && last
        ? writeCursor({ values: [last.mark], id: last.id, backwards: false }, context, this.installation.secret)
        : null;
    return { rows: shown, next };
  }

  private statement(subject: Subject, before: string): string {
    const { actor } = this.work;
    const told = this.sources
      .all()
      .filter(({ permission: needed }) => !needed || actor === HOUSE || mayDo(actor, needed));
    const branches = told.flatMap(({ kind, sql }) => {
      const entries = sql(subject);
      return entries
        ? [`(SELECT e.*, '${kind}' AS kind FROM (${entries}) e ${before} ORDER BY e.at DESC, e.id DESC LIMIT $3)`]
        : [];
    });
    // Both parameters are named once, whether or not a source asks for them.
    return `SELECT e.id, e.at, e.at::text AS mark, e.kind, e.actor_id AS "actorId", o.name AS "actorName", e.payload
      FROM (${branches.join(' UNION ALL ')}) e LEFT JOIN owners o ON o.id = e.actor_id
      WHERE $1::uuid IS NOT NULL AND $2::text IS NOT NULL ORDER BY e.at DESC, e.id DESC LIMIT $3`;
  }
}
