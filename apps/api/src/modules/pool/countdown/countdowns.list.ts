import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { searchCondition } from '../../../platform/text-search/text-search.js';
import { DAYS, FROZEN, HOME, LIMIT, PHASE } from './countdown.sql.js';
import { PHASES, type Phase, type Reset } from './countdown.js';

/** A customer's countdown as lists read it. */
export interface CountdownRow {
  id: string;
  name: string;
  number: string;
  ownerId: string;
  ownerName: string;
  homeId: string | null;
  homeName: string | null;
  phase: Phase;
  days: number;
  limit: number | null;
  frozen: boolean;
  live: boolean;
  signed: boolean;
  recycles: boolean;
  lastContactOn: string | null;
  resetOn: string;
  resetBy: Reset;
  contactEveryDays: number | null;
  contactDueOn: string | null;
}

const named = searchCondition('s');

export const COUNTDOWN_LIST: ListSpec = {
  name: 'countdowns',
  module: 'customer',
  table: `countdowns k ${HOME}`,
  alias: 'k',
  fields: {
    customerId: { type: 'id', sql: 'k.id' },
    ownerId: { type: 'id', sql: 'k.owner_id' },
    poolId: { type: 'id', sql: 'k.home_id' },
    phase: { type: 'choice', sql: PHASE, choices: PHASES },
    days: { type: 'integer', sql: DAYS },
    countsFrom: { type: 'date', sql: 'k.counts_from' },
    signed: { type: 'boolean', sql: 'k.signed' },
    lastContactOn: { type: 'date', sql: 'k.last_contact_on' },
    contactDueOn: { type: 'date', sql: 'k.contact_due_on' },
  },
  sorts: { countsFrom: { sql: 'k.counts_from', cast: 'date' } },
  defaultSort: 'countsFrom',
  search: [],
  matches: (q, parameters) => `k.id IN (SELECT s.id FROM customers s WHERE ${named(q, parameters)})`,
};

export const COUNTDOWN_SHAPE = {
  where: () => 'k.live',
  joins: `${HOME} JOIN customers c ON c.id = k.id JOIN shown_owners ow ON ow.id = k.owner_id`,
  select: `k.id, c.name, c.number, k.owner_id AS "ownerId", ow.name AS "ownerName", h.id AS "homeId", h.name AS "homeName",
    ${PHASE} AS phase, ${DAYS} AS days, ${LIMIT} AS "limit", ${FROZEN} AS frozen, k.live, k.signed,
    coalesce(h.recycles, false) AS recycles, k.last_contact_on::text AS "lastContactOn", k.reset_on::text AS "resetOn",
    k.reset_by AS "resetBy", k.contact_every_days AS "contactEveryDays", k.contact_due_on::text AS "contactDueOn"`,
};
