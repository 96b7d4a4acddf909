import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { PROJECT_STATUSES, type ProjectStatus } from './project.entity.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';

/** A project as lists and pages read it. A name is null where the reader does not reach the record itself. */
export interface ProjectRow extends OwnedRecordRow {
  number: string;
  name: string;
  customerId: string;
  customerName: string | null;
  contractId: string | null;
  contractNumber: string | null;
  sellerId: string;
  sellerName: string;
  amount: string | null;
  currency: string | null;
  status: ProjectStatus;
  plannedFrom: string | null;
  plannedUntil: string | null;
  note: string;
  milestones: number;
  milestonesDone: number;
  nextName: string | null;
  nextDueOn: string | null;
}

export const PROJECT_LIST: ListSpec = {
  name: 'projects',
  module: 'project',
  table: 'projects pr',
  alias: 'pr',
  custom: 'project',
  fields: {
    number: { type: 'text', sql: 'pr.number' },
    name: { type: 'text', sql: 'pr.name' },
    status: { type: 'choice', sql: 'pr.status', choices: PROJECT_STATUSES },
    customerId: { type: 'id', sql: 'pr.customer_id' },
    contractId: { type: 'id', sql: 'pr.contract_id' },
    ownerId: { type: 'id', sql: 'pr.owner_id' },
    sellerId: { type: 'id', sql: 'pr.seller_id' },
    departmentId: { type: 'id', sql: 'pr.department_id' },
    amount: { type: 'decimal', sql: 'pr.amount', protects: 'project.amounts' },
    plannedFrom: { type: 'date', sql: 'pr.planned_from' },
    plannedUntil: { type: 'date', sql: 'pr.planned_until' },
    createdAt: { type: 'instant', sql: 'pr.created_at' },
    updatedAt: { type: 'instant', sql: 'pr.updated_at' },
    sharedWithMe: sharedWithMe('project', 'pr'),
  },
  sorts: {
    updatedAt: { sql: 'pr.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'pr.created_at', cast: 'timestamptz' },
    number: { sql: 'pr.number', cast: 'text' },
    name: { sql: 'pr.name', cast: 'text' },
    amount: { sql: 'coalesce(pr.amount, 0)', cast: 'numeric', protects: 'project.amounts' },
    plannedFrom: { sql: `coalesce(pr.planned_from, '9999-12-31'::date)`, cast: 'date' },
    plannedUntil: { sql: `coalesce(pr.planned_until, '9999-12-31'::date)`, cast: 'date' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: searchCondition('pr'),
};

export const PROJECT_SHAPE = {
  where: (): string => 'pr.deleted_at IS NULL',
  joins: `${ownedJoins('pr')} JOIN shown_owners sl ON sl.id = pr.seller_id
    LEFT JOIN customers cu ON cu.id = pr.customer_id LEFT JOIN contracts ct ON ct.id = pr.contract_id
    LEFT JOIN LATERAL (SELECT count(*)::int AS n, count(m.done_at)::int AS done FROM project_milestones m WHERE m.project_id = pr.id) ms ON true
    LEFT JOIN LATERAL (SELECT m.name, m.due_on FROM project_milestones m
      WHERE m.project_id = pr.id AND m.done_at IS NULL ORDER BY m.position LIMIT 1) nx ON true`,
  select: `${ownedSelect('pr')}, pr.number, pr.name, pr.customer_id AS "customerId", cu.name AS "customerName",
    pr.contract_id AS "contractId", ct.number AS "contractNumber", pr.seller_id AS "sellerId", sl.name AS "sellerName",
    pr.amount, pr.currency, pr.status, pr.planned_from::text AS "plannedFrom", pr.planned_until::text AS "plannedUntil", pr.note,
    ms.n AS milestones, ms.done AS "milestonesDone", nx.name AS "nextName", nx.due_on::text AS "nextDueOn"`,
};

/** Whom a project is for. */
export const PROJECT_NAMES: readonly ShownName<ProjectRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'contract', id: 'contractId', name: 'contractNumber', by: 'number' },
];
