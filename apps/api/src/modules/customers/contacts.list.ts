import { recordJoins, recordSelect } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { lookedAt } from '../../platform/subjects/reaching.js';
import { CHANNELS, CONTACT_ROLES, RELATIONSHIPS } from './contact.entity.js';
import { contactSearch } from './contact-search.js';

export const CONTACT_LIST: ListSpec = {
  name: 'contacts',
  module: 'customer',
  table: 'contacts k',
  alias: 'k',
  custom: 'contact',
  fields: {
    id: { type: 'id', sql: 'k.id' },
    number: { type: 'text', sql: 'k.number' },
    name: { type: 'text', sql: 'k.name' },
    title: { type: 'text', sql: 'k.title' },
    customerId: { type: 'id', sql: 'k.customer_id' },
    role: { type: 'choice', sql: 'k.role', choices: CONTACT_ROLES },
    relationship: { type: 'choice', sql: 'k.relationship', choices: RELATIONSHIPS },
    preferredChannel: { type: 'choice', sql: 'k.preferred_channel', choices: CHANNELS },
    mobile: { type: 'text', sql: 'k.mobile', protects: 'contact.mobile', covered: lookedAt('k') },
    email: { type: 'text', sql: 'k.email', protects: 'contact.email', covered: lookedAt('k') },
    ownerId: { type: 'id', sql: 'k.owner_id' },
    createdAt: { type: 'instant', sql: 'k.created_at' },
    updatedAt: { type: 'instant', sql: 'k.updated_at' },
  },
  sorts: {
    updatedAt: { sql: 'k.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'k.created_at', cast: 'timestamptz' },
    number: { sql: 'k.number', cast: 'text' },
    name: { sql: 'k.name', cast: 'text' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: contactSearch('k'),
};

export const CONTACT_SHAPE = {
  where: () => 'k.deleted_at IS NULL',
  joins: `${recordJoins('k')} JOIN shown_owners ow ON ow.id = k.owner_id LEFT JOIN customers c ON c.id = k.customer_id`,
  select: `${recordSelect('k')}, k.owner_id AS "ownerId", ow.name AS "ownerName", k.number, k.customer_id AS "customerId", c.name AS "customerName",
    c.primary_contact_id AS "primaryContactId", k.name, k.title, k.department, k.role, k.gender, k.office_phone AS "officePhone", k.mobile, k.email,
    k.wechat, k.birthday::text AS birthday, k.education, k.work_history AS "workHistory", k.hobbies, k.preferred_channel AS "preferredChannel",
    k.relationship, k.note, ${lookedAt('k')} AS "lookedAt"`,
};
