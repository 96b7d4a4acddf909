import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { EXPENSE_STATUSES, type ExpenseLine, type ExpenseStatus } from './expense.entity.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';

/** A claim as lists and pages read it. A name is null where the reader does not reach the record itself. */
export interface ExpenseRow extends OwnedRecordRow {
  number: string;
  title: string;
  customerId: string | null;
  customerName: string | null;
  opportunityId: string | null;
  opportunityName: string | null;
  activityId: string | null;
  activityName: string | null;
  lines: ExpenseLine[];
  total: string;
  note: string;
  status: ExpenseStatus;
  submittedAt: Date | null;
  decidedAt: Date | null;
}

export const EXPENSE_LIST: ListSpec = {
  name: 'expenses',
  module: 'expense',
  table: 'expenses e',
  alias: 'e',
  custom: 'expense',
  fields: {
    number: { type: 'text', sql: 'e.number' },
    title: { type: 'text', sql: 'e.title' },
    status: { type: 'choice', sql: 'e.status', choices: EXPENSE_STATUSES },
    total: { type: 'decimal', sql: 'e.total' },
    customerId: { type: 'id', sql: 'e.customer_id' },
    opportunityId: { type: 'id', sql: 'e.opportunity_id' },
    activityId: { type: 'id', sql: 'e.activity_id' },
    ownerId: { type: 'id', sql: 'e.owner_id' },
    departmentId: { type: 'id', sql: 'e.department_id' },
    submittedAt: { type: 'instant', sql: 'e.submitted_at' },
    createdAt: { type: 'instant', sql: 'e.created_at' },
    updatedAt: { type: 'instant', sql: 'e.updated_at' },
  },
  sorts: {
    updatedAt: { sql: 'e.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'e.created_at', cast: 'timestamptz' },
    number: { sql: 'e.number', cast: 'text' },
    total: { sql: 'e.total', cast: 'numeric' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: searchCondition('e'),
};

export const EXPENSE_SHAPE = {
  where: (): string => 'e.deleted_at IS NULL',
  joins: `${ownedJoins('e')} LEFT JOIN customers cu ON cu.id = e.customer_id LEFT JOIN opportunities op ON op.id = e.opportunity_id
    LEFT JOIN activities ac ON ac.id = e.activity_id`,
  select: `${ownedSelect('e')}, e.number, e.title, e.customer_id AS "customerId", cu.name AS "customerName",
    e.opportunity_id AS "opportunityId", op.name AS "opportunityName", e.activity_id AS "activityId", ac.subject AS "activityName",
    e.lines, e.total, e.note, e.status, e.submitted_at AS "submittedAt", e.decided_at AS "decidedAt"`,
};

/** What a claim was spent on. */
export const EXPENSE_NAMES: readonly ShownName<ExpenseRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'opportunity', id: 'opportunityId', name: 'opportunityName' },
  { type: 'activity', id: 'activityId', name: 'activityName' },
];
