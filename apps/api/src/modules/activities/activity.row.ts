import type { ListSpec } from '../../platform/listing/list-spec.js';
import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import { ATTITUDES, CHANNELS, STATUSES, type ActivityStatus, type Attitude, type Channel } from './activity.entity.js';

/** An activity as lists and its page read it; the names of customer, contact and deal come from the subjects. */
export interface ActivityRow extends OwnedRecordRow {
  number: string;
  customerId: string;
  contactId: string;
  opportunityId: string | null;
  occurredAt: Date;
  channel: Channel;
  place: string | null;
  ourParticipants: { id: string; name: string }[];
  customerParticipants: string;
  subject: string;
  content: string;
  feedback: string | null;
  attitude: Attitude | null;
  keyPoints: string | null;
  followUp: string;
  followUpOwnerId: string;
  followUpOwnerName: string;
  followUpDueOn: string;
  status: ActivityStatus;
}

export const ACTIVITY_COLUMNS = `${ownedSelect('a')},
  a.number, a.customer_id AS "customerId", a.contact_id AS "contactId", a.opportunity_id AS "opportunityId",
  a.occurred_at AS "occurredAt", a.channel, a.place,
  (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY t.place)
     FROM unnest(a.our_participant_ids) WITH ORDINALITY t (id, place) JOIN shown_owners p ON p.id = t.id) AS "ourParticipants",
  a.customer_participants AS "customerParticipants", a.subject, a.content, a.feedback, a.attitude, a.key_points AS "keyPoints",
  a.follow_up AS "followUp", a.follow_up_owner_id AS "followUpOwnerId", fo.name AS "followUpOwnerName",
  a.follow_up_due_on::text AS "followUpDueOn", a.status`;

export const ACTIVITY_JOINS = `${ownedJoins('a')} JOIN shown_owners fo ON fo.id = a.follow_up_owner_id`;

export const ACTIVITY_SHAPE = {
  select: ACTIVITY_COLUMNS,
  joins: ACTIVITY_JOINS,
  where: (): string => 'a.deleted_at IS NULL',
};

export const ACTIVITY_LIST: ListSpec = {
  name: 'activities',
  module: 'activity',
  table: 'activities a',
  alias: 'a',
  custom: 'activity',
  fields: {
    number: { type: 'text', sql: 'a.number' },
    subject: { type: 'text', sql: 'a.subject' },
    customerId: { type: 'id', sql: 'a.customer_id' },
    contactId: { type: 'id', sql: 'a.contact_id' },
    opportunityId: { type: 'id', sql: 'a.opportunity_id' },
    ownerId: { type: 'id', sql: 'a.owner_id' },
    departmentId: { type: 'id', sql: 'a.department_id' },
    followUpOwnerId: { type: 'id', sql: 'a.follow_up_owner_id' },
    channel: { type: 'choice', sql: 'a.channel', choices: CHANNELS },
    attitude: { type: 'choice', sql: 'a.attitude', choices: ATTITUDES },
    status: { type: 'choice', sql: 'a.status', choices: STATUSES },
    occurredAt: { type: 'instant', sql: 'a.occurred_at' },
    followUpDueOn: { type: 'date', sql: 'a.follow_up_due_on' },
    updatedAt: { type: 'instant', sql: 'a.updated_at' },
  },
  sorts: {
    occurredAt: { sql: 'a.occurred_at', cast: 'timestamptz' },
    updatedAt: { sql: 'a.updated_at', cast: 'timestamptz' },
    followUpDueOn: { sql: 'a.follow_up_due_on', cast: 'date' },
    number: { sql: 'a.number', cast: 'text' },
  },
  defaultSort: '-occurredAt',
  search: ['a.subject', 'a.content', 'a.number'],
};

/** The same rows as a list of what is to be done, the most urgent first. */
export const TASK_LIST: ListSpec = { ...ACTIVITY_LIST, name: 'tasks', defaultSort: 'followUpDueOn' };
