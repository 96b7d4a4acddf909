import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { LOST_REASONS, OUTCOMES } from './opportunity.entity.js';

export const OPPORTUNITY_LIST: ListSpec = {
  name: 'opportunities',
  module: 'opportunity',
  table: 'opportunities o',
  alias: 'o',
  custom: 'opportunity',
  fields: {
    id: { type: 'id', sql: 'o.id' },
    number: { type: 'text', sql: 'o.number' },
    name: { type: 'text', sql: 'o.name' },
    customerId: { type: 'id', sql: 'o.customer_id' },
    primaryContactId: { type: 'id', sql: 'o.primary_contact_id' },
    leadId: { type: 'id', sql: 'o.lead_id' },
    ownerId: { type: 'id', sql: 'o.owner_id' },
    departmentId: { type: 'id', sql: 'o.department_id' },
    nextActionOwnerId: { type: 'id', sql: 'o.next_action_owner_id' },
    stageId: { type: 'id', sql: 'o.stage_id' },
    probability: { type: 'integer', sql: '(SELECT st.probability FROM sales_stages st WHERE st.id = o.stage_id)' },
    outcome: { type: 'choice', sql: 'o.outcome', choices: OUTCOMES },
    lostReason: { type: 'choice', sql: 'o.lost_reason', choices: LOST_REASONS },
    expectedAmount: { type: 'decimal', sql: 'o.expected_amount', protects: 'opportunity.amounts' },
    expectedCloseOn: { type: 'date', sql: 'o.expected_close_on' },
    plannedFinishOn: { type: 'date', sql: 'o.planned_finish_on' },
    closedAt: { type: 'instant', sql: 'o.closed_at' },
    stageEnteredAt: { type: 'instant', sql: 'o.stage_entered_at' },
    createdAt: { type: 'instant', sql: 'o.created_at' },
    updatedAt: { type: 'instant', sql: 'o.updated_at' },
    sharedWithMe: sharedWithMe('opportunity', 'o'),
  },
  sorts: {
    updatedAt: { sql: 'o.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'o.created_at', cast: 'timestamptz' },
    expectedCloseOn: { sql: 'o.expected_close_on', cast: 'date' },
    expectedAmount: { sql: 'o.expected_amount', cast: 'numeric', protects: 'opportunity.amounts' },
    stageEnteredAt: { sql: 'o.stage_entered_at', cast: 'timestamptz' },
    name: { sql: 'o.name', cast: 'text' },
    number: { sql: 'o.number', cast: 'text' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: searchCondition('o'),
};
