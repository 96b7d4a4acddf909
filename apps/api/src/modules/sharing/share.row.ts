import { TODAY } from '../../platform/clock/today.sql.js';
import type { CircleKind, TeamFunction } from './grantee.js';

/** A share as the repository reads it. */
export interface ShareRow {
  id: string;
  version: number;
  subjectType: string;
  subjectId: string;
  granteeKind: CircleKind;
  granteeId: string;
  granteeName: string;
  reason: 'by_hand' | 'team';
  teamFunction: TeamFunction | null;
  access: 'read' | 'write';
  until: string | null;
  note: string;
  state: 'active' | 'expired' | 'ended';
  createdAt: Date;
  createdById: string;
  createdByName: string;
  endedAt: Date | null;
  endedById: string | null;
  endedByName: string | null;
}

export const SHARE_SELECT = `SELECT r.id, r.version, r.subject_type AS "subjectType", r.subject_id AS "subjectId",
    r.grantee_kind AS "granteeKind", r.grantee_id AS "granteeId", coalesce(g.name, d.name, p.name, '') AS "granteeName",
    r.reason, r.team_function AS "teamFunction", r.access, r.until::text AS until, r.note,
    CASE WHEN r.ended_at IS NOT NULL THEN 'ended' WHEN r.until < ${TODAY} THEN 'expired' ELSE 'active' END AS state,
    r.created_at AS "createdAt", r.created_by AS "createdById", cb.name AS "createdByName",
    r.ended_at AS "endedAt", r.ended_by AS "endedById", eb.name AS "endedByName"
  FROM record_shares r JOIN shown_owners cb ON cb.id = r.created_by LEFT JOIN shown_owners eb ON eb.id = r.ended_by
  LEFT JOIN shown_owners g ON r.grantee_kind = 'self' AND g.id = r.grantee_id
  LEFT JOIN departments d ON r.grantee_kind IN ('department', 'tree') AND d.id = r.grantee_id
  LEFT JOIN positions p ON r.grantee_kind = 'position' AND p.id = r.grantee_id
  WHERE r.reason IN ('by_hand', 'team')`;
