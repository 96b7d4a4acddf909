import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';

export interface DeedRow {
  readonly id: string;
  readonly at: Date;
  readonly what: 'deleted' | 'exported';
  /** The table, or the list that was exported. */
  readonly subject: string;
  readonly recordId: string | null;
}

export interface LastWeek {
  readonly since: Date;
  readonly deleted: number;
  readonly exported: number;
  readonly deeds: readonly (DeedRow & { name: string | null })[];
}

const DAYS = 7;
const MOST = 200;

/** What somebody deleted and exported of late, from the audit log, before she leaves or since she is to. */
@Injectable()
export class LastWeeks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly sources: HandoverSources,
  ) {}

  async of(personId: string): Promise<LastWeek> {
    const since = new Date(this.work.now.getTime() - DAYS * 86_400_000);
    const deeds = await this.work.asHouse(() => this.work.manager.query<DeedRow[]>(DEEDS, [personId, since, MOST]));
    const [counts] = await this.work.asHouse(() =>
      this.work.manager.query<{ deleted: number; exported: number }[]>(COUNTS, [personId, since]),
    );
    const names = await this.namesSeen(deeds);
    return {
      since,
      ...(counts ?? { deleted: 0, exported: 0 }),
      deeds: deeds.map((deed) => ({ ...deed, name: names.get(deed.recordId ?? '') ?? null })),
    };
  }

  /** Only of what the reader sees herself. */
  private async namesSeen(deeds: readonly DeedRow[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const { table, title } of this.subjects.visible()) {
      const ids = deeds.filter(({ subject }) => subject === table).flatMap(({ recordId }) => recordId ?? []);
      if (ids.length === 0) continue;
      const sql = `SELECT s.id, ${title} AS name FROM ${table} s WHERE s.id = ANY ($1::uuid[])`;
      for (const row of await this.work.manager.query<{ id: string; name: string }[]>(sql, [ids]))
        names.set(row.id, row.name);
    }
    return names;
  }

  /** What the reader calls it: the noun of a table, or of the list that was exported. */
  labelOf(subject: string, language: 'zh' | 'en'): string {
    const noun = this.subjects.all().find(({ table }) => table === subject)?.label[language];
    const kind = this.sources.all().find(({ table }) => table === subject)?.label[language];
    return noun ?? kind ?? subject;
  }
}

const DELETED = `a.action = 'update' AND a.before -> 'deleted_at' = 'null' AND a.after ->> 'deleted_at' IS NOT NULL`;
const RECENT = `a.actor_id = $1 AND a.at >= $2 AND NOT a.refused`;

const DEEDS = `
  SELECT a.id::text AS id, a.at, CASE WHEN a.action = 'export' THEN 'exported' ELSE 'deleted' END AS what,
    a.subject_type AS subject, a.subject_id AS "recordId"
  FROM audit_log a WHERE ${RECENT} AND (a.action = 'export' OR (${DELETED})) ORDER BY a.id DESC LIMIT $3`;

const COUNTS = `
  SELECT count(*) FILTER (WHERE ${DELETED})::int AS deleted, count(*) FILTER (WHERE a.action = 'export')::int AS exported
  FROM audit_log a WHERE ${RECENT}`;
