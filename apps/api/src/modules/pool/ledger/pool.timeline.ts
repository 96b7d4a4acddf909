import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../../platform/http/domain-error.js';
import { TimelineSources } from '../../../platform/subjects/timeline-sources.js';

texts({
  'timeline.pool.recycled': { zh: '回收到公海：{pool}', en: 'Recycled into {pool}' },
  'timeline.pool.released': { zh: '释放到公海：{pool}', en: 'Released into {pool}' },
  'timeline.pool.claimed': { zh: '从公海领取：{owner}', en: 'Claimed from the pool by {owner}' },
  'timeline.pool.assigned': { zh: '从公海分配给：{owner}', en: 'Assigned from the pool to {owner}' },
  'timeline.pool.returned': { zh: '申诉成立，还给：{owner}', en: 'Given back on appeal to {owner}' },
  'timeline.pool.quiet': { zh: '当时已 {days} 天未联系', en: 'Nobody had been in touch for {days} days' },
});

/** A customer's own timeline tells how it went into a pool and came out of it; other changes of owner are told elsewhere. */
@Injectable()
export class PoolTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'pool',
      sql: ({ type }) =>
        type === 'customer'
          ? `
          SELECT m.id::text AS id, m.at, m.by_id AS actor_id, jsonb_build_object('kind', m.kind, 'pool', p.name, 'owner', t.name,
            'days', CASE WHEN m.kind = 'recycled' THEN m.days END, 'reason', m.reason) AS payload
          FROM pool_moves m JOIN pools p ON p.id = m.pool_id JOIN shown_owners t ON t.id = m.to_owner_id
          WHERE m.customer_id = $1::uuid AND m.kind IN ('recycled', 'released', 'claimed', 'assigned', 'returned')`
          : undefined,
      say: ({ kind, pool, owner, days, reason }, locale) => ({
        title: say(`timeline.pool.${String(kind)}`, { pool, owner }, locale),
        detail: days === null ? String(reason) || null : say('timeline.pool.quiet', { days }, locale),
        link: null,
      }),
    });
  }
}
