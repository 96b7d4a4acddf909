import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.handover.moved': { zh: '交接：{from} → {to}', en: 'Handed over: {from} → {to}' },
  'timeline.handover.restored': { zh: '交接撤销：还给 {from}', en: 'Handover taken back: to {from} again' },
});

/** A record's own timeline tells that it went with everything its owner had, and came back. */
@Injectable()
export class HandoverTimeline implements OnModuleInit {
  constructor(
    private readonly timeline: TimelineSources,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'handover',
      sql: ({ table }) => {
        const kinds = this.sources.all().filter((source) => source.table === table);
        if (kinds.length === 0) return undefined;
        return `
          SELECT i.handover_id::text || i.kind AS id, i.at, coalesce(h.begun_by, h.created_by) AS actor_id,
            jsonb_build_object('what', CASE WHEN i.outcome = 'restored' THEN 'restored' ELSE 'moved' END, 'from', f.name, 'to', t.name) AS payload
          FROM handover_items i JOIN handovers h ON h.id = i.handover_id JOIN people f ON f.id = h.person_id JOIN people t ON t.id = i.successor_id
          WHERE i.record_id = $1::uuid AND i.outcome IN ('moved', 'restored', 'kept') AND i.kind IN (${kinds.map(({ kind }) => `'${kind}'`).join(', ')})`;
      },
      say: ({ what, from, to }, locale) => ({
        title: say(`timeline.handover.${String(what)}`, { from, to }, locale),
        detail: null,
        link: null,
      }),
    });
  }
}
