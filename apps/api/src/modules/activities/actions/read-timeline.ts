import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { TimelineSources } from '../../../platform/subjects/timeline-sources.js';
import { ChangeWords } from '../change-words.js';
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
    private readonly words: ChangeWords,
  ) {}

  /** @throws RowIsMissing when the reader does not see the record, CursorMismatch */
  async execute(ref: SubjectRef, limit: number, cursor: string | undefined, locale: Locale): Promise<TimelineView> {
    const { subject, id } = await this.subjects.mustSee(ref);
    const { rows, next } = await this.timeline.page(subject, id, limit, cursor);
    const changed = await this.words.spread(
      subject,
      rows.map((row) => (row.kind === 'change' ? fieldChanges(subject, row.payload, locale) : [])),
      locale,
    );
    const names = await this.words.namesIn(subject, changed.flat());
    const masked = await this.classes.maskedColumns();
    const show = ({ column, own }: FieldChange, value: unknown): string | null => {
      if (value === null || value === '') return null;
      if (own) return own.access === 'masked' ? MASK : textOf(own.reference ? value : own.say(value), names);
      if (masked.has(`${subject.table}.${column}`)) return MASK;
      return wordFor(subject, column, value, locale) ?? textOf(value, names);
    };
    const items = rows.map((row, i) => this.entry(row, changed[i] ?? [], show, locale));
    return { items, page: { next, prev: null } };
  }

  private entry(
    row: TimelineRow,
    changed: readonly FieldChange[],
    show: (change: FieldChange, value: unknown) => string | null,
    locale: Locale,
  ): TimelineEntryView {
    const source = this.sources.all().find(({ kind }) => kind === row.kind);
    if (!source) throw new Error(`No timeline source for ${row.kind}.`);
    const fields = changed.map(({ label }) => label).join(locale === 'en' ? ', ' : '、');
    const text = source.say({ ...row.payload, fields }, locale);
    const actor = row.actorId ? { id: row.actorId, name: row.actorName ?? '' } : null;
    const changes = changed.map((change) => ({
      field: change.label,
      before: show(change, change.before),
      after: show(change, change.after),
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
}

function textOf(value: unknown, names: ReadonlyMap<string, string>): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return names.get(text) ?? (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
