import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.merge.merged': { zh: '合并：“{name}”（{number}）并入', en: 'Merged: {name} ({number}) became part of it' },
  'timeline.merge.undone': {
    zh: '合并撤销：“{name}”（{number}）恢复为单独的客户',
    en: 'Merge taken back: {name} ({number}) is a customer of its own again',
  },
});

/** A customer's timeline tells which records were merged into it, and taken out again. */
@Injectable()
export class MergingTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'merge',
      sql: ({ type }) =>
        type === 'customer'
          ? `SELECT m.id::text || w.what AS id, w.at, w.by AS actor_id, jsonb_build_object('what', w.what, 'name', l.name, 'number', l.number) AS payload
             FROM customer_merges m JOIN customers l ON l.id = m.loser_id
             CROSS JOIN LATERAL (VALUES ('merged', m.merged_at, m.created_by), ('undone', m.undone_at, m.undone_by)) w (what, at, by)
             WHERE m.survivor_id = $1::uuid AND w.at IS NOT NULL`
          : undefined,
      say: ({ what, name, number }, locale) => ({
        title: say(`timeline.merge.${String(what)}`, { name, number }, locale),
        detail: null,
        link: null,
      }),
    });
  }
}
