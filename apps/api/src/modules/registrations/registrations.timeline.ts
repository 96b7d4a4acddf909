import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.registration.registered': { zh: '报备：{number}', en: 'Registered: {number}' },
  'timeline.registration.met': { zh: '撞单：{conflict}', en: 'Registered by several people: {conflict}' },
  'timeline.registration.by_order': {
    zh: '撞单 {conflict} 裁定：先录先得，业绩 {percent}%',
    en: 'Conflict {conflict} decided by order of entry: {percent} % of the credit',
  },
  'timeline.registration.favourable': {
    zh: '撞单 {conflict} 裁定：以最有利于签单为原则，业绩 {percent}%',
    en: 'Conflict {conflict} decided as most favourable to signing: {percent} % of the credit',
  },
  'timeline.registration.separate': {
    zh: '撞单 {conflict} 裁定：互不相干',
    en: 'Conflict {conflict} decided: two matters',
  },
  'timeline.registration.ended': { zh: '报备失效：{number}', en: 'Registration ended: {number}' },
});

/** A customer's or a deal's registrations and what became of them; each reader is told of the registrations she sees. */
@Injectable()
export class RegistrationsTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'registration',
      permission: 'registration.view',
      scoped: true,
      sql: ({ type }) => ON[type] && sqlOf(ON[type]),
      say: ({ what, owner, detail, ...words }, locale) => ({
        title: say(`timeline.registration.${String(what)}`, words, locale),
        detail: [owner, detail].filter(Boolean).join(' · ') || null,
        link: words['conflictId'] ? `/registration-conflicts/${String(words['conflictId'])}` : null,
      }),
    });
  }
}

/** The registrations that have to do with a record. */
const ON: Readonly<Record<string, string>> = {
  customer: 'r.customer_id = $1::uuid',
  opportunity: `(r.opportunity_id = $1::uuid OR EXISTS (SELECT 1 FROM opportunities o
    WHERE o.id = $1::uuid AND o.customer_id = r.customer_id AND o.owner_id = r.owner_id))`,
};

function sqlOf(on: string): string {
  return `
    SELECT r.id::text || w.what || coalesce(w.conflict::text, '') AS id, w.at, w.by AS actor_id,
      jsonb_build_object('what', w.what, 'number', r.number, 'owner', o.name, 'conflict', w.conflict, 'conflictId', w.conflict_id,
        'percent', w.percent, 'detail', w.detail) AS payload
    FROM registrations r JOIN shown_owners o ON o.id = r.owner_id CROSS JOIN LATERAL (
      SELECT 'registered' AS what, r.created_at AS at, CASE WHEN NOT r.by_record THEN r.created_by END AS by,
        NULL::text AS conflict, NULL::uuid AS conflict_id, NULL::int AS percent, r.project AS detail
      UNION ALL SELECT 'ended', r.ended_at, NULL, NULL, NULL, NULL, NULL WHERE r.ended_at IS NOT NULL
      UNION ALL SELECT 'met', p.added_at, NULL, k.number, k.id, NULL, NULL
        FROM registration_parties p JOIN registration_conflicts k ON k.id = p.conflict_id WHERE p.registration_id = r.id
      UNION ALL SELECT k.outcome, k.decided_at, k.decided_by, k.number, k.id, p.percent, k.reason
        FROM registration_parties p JOIN registration_conflicts k ON k.id = p.conflict_id
        WHERE p.registration_id = r.id AND k.status = 'decided'
    ) w WHERE ${on} AND r.deleted_at IS NULL`;
}
