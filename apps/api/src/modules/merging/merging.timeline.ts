import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.merge.merged': { zh: '合并：“{name}”（{number}）并入', en: 'Merged: {name} ({number}) became part of it' },
  'timeline.merge.undone': {
    zh: '合并撤销：“{name}”（{number}）恢复为单独的客户',
    en: 'Merge taken back: {name} ({number}) is a customer of its own again',
  },
  'timeline.contact_merge.merged': {
    zh: '合并：“{name}”（{number}）并入',
    en: 'Merged: {name} ({number}) is the same person',
  },
  'timeline.contact_merge.undone': {
    zh: '合并撤销：“{name}”（{number}）恢复为单独的联系人',
    en: 'Merge taken back: {name} ({number}) is a contact of her own again',
  },
});

const MERGES: Readonly<Record<string, { readonly merges: string; readonly records: string; readonly words: string }>> =
  {
    customer: { merges: 'customer_merges', records: 'customers', words: 'merge' },
    contact: { merges: 'contact_merges', records: 'contacts', words: 'contact_merge' },
  };

/** The timelines of customers and contacts tell which records were merged into them, and taken out again. */
@Injectable()
export class MergingTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'merge',
      sql: ({ type }) => {
        const of = MERGES[type];
        return (
          of &&
          `SELECT m.id::text || w.what AS id, w.at, w.by AS actor_id,
             jsonb_build_object('words', '${of.words}', 'what', w.what, 'name', l.name, 'number', l.number) AS payload
           FROM ${of.merges} m JOIN ${of.records} l ON l.id = m.loser_id
           CROSS JOIN LATERAL (VALUES ('merged', m.merged_at, m.created_by), ('undone', m.undone_at, m.undone_by)) w (what, at, by)
           WHERE m.survivor_id = $1::uuid AND w.at IS NOT NULL`
        );
      },
      say: ({ words, what, name, number }, locale) => ({
        title: say(`timeline.${String(words)}.${String(what)}`, { name, number }, locale),
        detail: null,
        link: null,
      }),
    });
  }
}
