import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import type { Subject, SubjectRef } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { TimelineSources } from '../../../platform/subjects/timeline-sources.js';
import { People } from '../../org/index.js';
import { fieldChanges, wordFor, type FieldChange } from '../changes.timeline.js';
import { ColumnClasses } from '../column-classes.js';
import { Timeline, type TimelineRow } from '../timeline.repository.js';
import type { TimelineEntryView, TimelineView } from '../timeline.view.js';

const MASK = '***';
const LONGEST = 300;

@Injectable()
export class ReadTimeline {
  constructor(
    private readonly subjects: Subjects,
    private readonly sources: TimelineSources,
    private readonly timeline: Timeline,
    private readonly classes: ColumnClasses,
    private readonly people: People,
  ) {}

  /** @throws RowIsMissing when the reader does not see the record, CursorMismatch */
  async execute(ref: SubjectRef, limit: number, cursor: string | undefined, locale: Locale): Promise<TimelineView> {
    const { subject, id } = await this.subjects.mustSee(ref);
    const { rows, next } = await this.timeline.page(subject, id, limit, cursor);
    const changed = rows.map((row) => (row.kind === 'change' ? fieldChanges(subject, row.payload, locale) : []));
    const names = await this.namesIn(subject, changed.flat());
    const masked = await this.classes.maskedColumns();
    const show = (column: string, value: unknown): string | null => {
      if (value === null || value === '') return null;
      if (masked.has(`${subject.table}.${column}`)) return MASK;
      return wordFor(subject, column, value, locale) ?? textOf(value, names);
    };
    const items = rows.map((row, i) => this.entry(row, changed[i] ?? [], show, locale));
    return { items, page: { next, prev: null } };
  }

  private entry(
    row: TimelineRow,
    changed: readonly FieldChange[],
    show: (column: string, value: unknown) => string | null,
    locale: Locale,
  ): TimelineEntryView {
    const source = this.sources.all().find(({ kind }) => kind === row.kind);
    if (!source) throw new Error(`No timeline source for ${row.kind}.`);
    const fields = changed.map(({ label }) => label).join(locale === 'en' ? ', ' : '、');
    const text = source.say({ ...row.payload, fields }, locale);
    const actor = row.actorId ? { id: row.actorId, name: row.actorName ?? '' } : null;
    const changes = changed.map(({ column, label, before, after }) => ({
      field: label,
      before: show(column, before),
      after: show(column, after),
    }));
    return {
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      actor,
      ...text,
      ...(changes.length > 0 ? { changes } : {}),
    };
  }

  /** Ids of people and records among the changed values, by the name they are known by. */
  private async namesIn({ references = {} }: Subject, changed: readonly FieldChange[]): Promise<Map<string, string>> {
    const refs = changed.flatMap(({ column, before, after }) => {
      const type = references[column];
      return type ? [before, after].flatMap((id) => (typeof id === 'string' ? [{ type, id }] : [])) : [];
    });
    const people = await this.people.names(refs.filter(({ type }) => type === 'person').map(({ id }) => id));
    const records = await this.subjects.names(refs);
    return new Map([...people, ...[...records.values()].map(({ id, name }) => [id, name] as const)]);
  }
}

function textOf(value: unknown, names: ReadonlyMap<string, string>): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return names.get(text) ?? (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
