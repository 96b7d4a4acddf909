import type { ListSpec } from '../../platform/listing/list-spec.js';
import { CONFLICT_STATUSES, OUTCOMES, type ConflictStatus, type Outcome, type Proposal } from './conflict.entity.js';
import type { Entry } from './verdict.js';

export interface ConflictRow {
  id: string;
  version: number;
  createdAt: Date;
  number: string;
  /** In the words of a registration the reader sees, where she sees one. */
  companyName: string;
  customerId: string | null;
  status: ConflictStatus;
  proposal: Proposal | null;
  outcome: Outcome | null;
  leaderId: string | null;
  reason: string | null;
  finding: Entry[] | null;
  decidedAt: Date | null;
  decidedById: string | null;
  decidedByName: string | null;
}

/** One party, as everybody may know her who sees the conflict. */
export interface PartyRow {
  conflictId: string;
  registrationId: string;
  ownerId: string;
  ownerName: string;
  departmentId: string | null;
  departmentName: string | null;
  companyName: string;
  customerId: string | null;
  registeredAt: Date;
  byRecord: boolean;
  ended: boolean;
  percent: number | null;
}

export const CONFLICT_LIST: ListSpec = {
  name: 'registration-conflicts',
  table: 'registration_conflicts k',
  alias: 'k',
  fields: {
    number: { type: 'text', sql: 'k.number' },
    status: { type: 'choice', sql: 'k.status', choices: CONFLICT_STATUSES },
    outcome: { type: 'choice', sql: 'k.outcome', choices: OUTCOMES },
    createdAt: { type: 'instant', sql: 'k.created_at' },
    decidedAt: { type: 'instant', sql: 'k.decided_at' },
  },
  sorts: { createdAt: { sql: 'k.created_at', cast: 'timestamptz' }, number: { sql: 'k.number', cast: 'text' } },
  defaultSort: '-createdAt',
  search: [],
};

/** A name is asked of the registrations, so that each reader is told one that she knows. */
const SEEN_NAME = `SELECT r.company_name FROM registration_parties p JOIN registrations r ON r.id = p.registration_id
  WHERE p.conflict_id = k.id ORDER BY r.seq LIMIT 1`;

export const CONFLICT_SHAPE = {
  where: (): string => 'k.deleted_at IS NULL',
  joins: 'LEFT JOIN shown_owners db ON db.id = k.decided_by',
  select: `k.id, k.version, k.created_at AS "createdAt", k.number, coalesce((${SEEN_NAME}), k.company_name) AS "companyName", k.customer_id AS "customerId", k.status,
    k.proposal, k.outcome, k.leader_id AS "leaderId", k.reason, k.finding, k.decided_at AS "decidedAt", k.decided_by AS "decidedById",
    db.name AS "decidedByName"`,
};

export const PARTIES = `SELECT p.conflict_id AS "conflictId", r.id AS "registrationId", r.owner_id AS "ownerId", o.name AS "ownerName",
    r.department_id AS "departmentId", d.name AS "departmentName", r.company_name AS "companyName", r.customer_id AS "customerId",
    r.created_at AS "registeredAt", r.by_record AS "byRecord", r.ended_at IS NOT NULL AS ended, p.percent
  FROM registration_parties p JOIN registrations r ON r.id = p.registration_id JOIN shown_owners o ON o.id = r.owner_id
  LEFT JOIN departments d ON d.id = r.department_id
  WHERE p.conflict_id = ANY ($1::uuid[]) ORDER BY r.seq`;
