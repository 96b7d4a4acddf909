import { Injectable } from '@nestjs/common';
import type { Locale } from '../http/locale.js';
import type { Subject } from './subject.js';

export type TimelineKind =
  | 'activity'
  | 'change'
  | 'stage'
  | 'approval'
  | 'attachment'
  | 'note'
  | 'handover'
  | 'pool'
  | 'step'
  | 'merge'
  | 'registration';

/** One thing that happened to a record, in its reader's language. */
export interface TimelineText {
  readonly title: string;
  readonly detail: string | null;
  /** A path in the browser, or null. */
  readonly link: string | null;
}

export interface TimelineSource {
  readonly kind: TimelineKind;
  /** The permission without which a reader of the record is not told: it is one to read what is told of. */
  readonly permission?: string;
  /**
   * What it tells of are records with a scope of their own: the reader is told of those she sees herself, because whoever
   * sees a customer by the card of one deal sees none of its visits.
   */
  readonly scoped?: true;
  /**
   * SQL for one noun: rows `(id text, at timestamptz, actor_id uuid, payload jsonb)` where `$1` is the record's id and
   * `$2` its type; undefined when this source has nothing for the noun. Unless it is scoped it runs as the house, after
   * the record was found under the reader's scope: what has no scope but the record's is seen by whoever sees the record.
   */
  readonly sql: (subject: Subject) => string | undefined;
  readonly say: (payload: Record<string, unknown>, locale: Locale) => TimelineText;
}

/** Rooms tell the timeline what they know of a record's past. */
@Injectable()
export class TimelineSources {
  private readonly sources: TimelineSource[] = [];

  register(source: TimelineSource): void {
    this.sources.push(source);
  }

  all(): readonly TimelineSource[] {
    return this.sources;
  }
}
