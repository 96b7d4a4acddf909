export const STATES = ['asked', 'live', 'over'] as const;
export type SupportState = (typeof STATES)[number];

export interface SupportViewRow {
  readonly id: string;
  readonly askedById: string;
  readonly askedByName: string;
  readonly personId: string;
  readonly personName: string;
  readonly reason: string;
  readonly hours: number;
  readonly askedAt: Date;
  readonly objects: string[] | null;
  readonly consentedAt: Date | null;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedById: string | null;
  readonly state: SupportState;
  readonly looks: number;
}

export interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly path: string;
}

/** An ask that nobody answers is over after a day. */
const OVER = `(v.ended_at IS NOT NULL OR v.ends_at <= now() OR (v.consented_at IS NULL AND v.asked_at < now() - interval '1 day'))`;

export const SUPPORT_VIEW_SELECT = `
  SELECT v.id, v.asked_by AS "askedById", a.name AS "askedByName", v.person_id AS "personId", p.name AS "personName", v.reason,
    v.hours, v.asked_at AS "askedAt", v.objects, v.consented_at AS "consentedAt", v.ends_at AS "endsAt", v.ended_at AS "endedAt",
    v.ended_by AS "endedById", CASE WHEN ${OVER} THEN 'over' WHEN v.consented_at IS NULL THEN 'asked' ELSE 'live' END AS state,
    (SELECT count(*)::int FROM support_looks l WHERE l.view_id = v.id) AS looks
  FROM support_views v JOIN shown_owners a ON a.id = v.asked_by JOIN shown_owners p ON p.id = v.person_id`;

export const END_WHAT_IS_OVER = `
  UPDATE support_views v SET ended_at = now(), version = version + 1
  WHERE v.asked_by = $1 AND v.person_id = $2 AND v.ended_at IS NULL AND ${OVER}`;
